package recourse.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.ComplaintFilter;
import recourse.complaint.Complaints;
import recourse.complaint.ListFilter;
import recourse.identity.People;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.taxonomy.Taxonomy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads what a list is asked for. A value may be repeated or separated by commas; a name or a value
 * that nobody knows is refused by its name, because a filter that is silently ignored answers
 * another question.
 */
@Component
public class ListQueries {
    private static final int LONGEST_PAGE = 200;
    private static final int USUAL_PAGE = 50;
    private static final Set<String> PAGING = Set.of("sort", "limit", "after", "before");

    /** Texts of their own, in which a comma is a comma. */
    private static final Set<String> WHOLE = Set.of("q", "product", "site");

    private final Taxonomy taxonomy;
    private final People people;
    private final Organisations organisations;
    private final Clock clock;
    private final List<ListFilter> others;

    ListQueries(
            Taxonomy taxonomy,
            People people,
            Organisations organisations,
            Clock clock,
            List<ListFilter> others) {
        this.taxonomy = taxonomy;
        this.people = people;
        this.organisations = organisations;
        this.clock = clock;
        this.others = List.copyOf(others);
    }

    public ListQuery read(Viewer viewer, Map<String, List<String>> parameters) {
        var asked = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            var given = PAGING.contains(name) ? List.<String>of() : split(name, values);
            if (!given.isEmpty()) {
                asked.put(name, given);
            }
        });
        return new ListQuery(
                filter(viewer, asked),
                order(first(parameters, "sort")),
                limit(first(parameters, "limit")),
                first(parameters, "after"),
                first(parameters, "before"),
                asked);
    }

    /** The parameters of a request, as lists. */
    public static Map<String, List<String>> parameters(Map<String, String[]> given) {
        var parameters = new LinkedHashMap<String, List<String>>();
        given.forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        return parameters;
    }

    private ComplaintFilter filter(Viewer viewer, Map<String, List<String>> asked) {
        var times = new AskedTimes(organisations.get().zone(), clock.instant());
        var filter = new AskedFilter(viewer, taxonomy, people, organisations, times);
        var left = new TreeSet<String>();
        asked.forEach((name, values) -> {
            if (!filter.takes(name, values)) {
                left.add(name);
            }
        });
        return filter.build(elsewhere(viewer, asked, left));
    }

    private List<ComplaintFilter.Within> elsewhere(
            Viewer viewer, Map<String, List<String>> asked, Set<String> left) {
        var within = new ArrayList<ComplaintFilter.Within>();
        for (var other : others) {
            var theirs =
                    asked.entrySet().stream()
                            .filter(one ->
                                    left.contains(one.getKey())
                                            && other.names().contains(one.getKey()))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            if (!theirs.isEmpty()) {
                other.within(viewer, theirs).ifPresent(within::add);
                left.removeAll(theirs.keySet());
            }
        }
        if (!left.isEmpty()) {
            var name = left.iterator().next();
            throw Refused.malformed(name, "desk.list.unknown-filter", name);
        }
        return within;
    }

    private static List<String> split(String name, List<String> values) {
        return values.stream()
                .flatMap(value ->
                        WHOLE.contains(name)
                                ? java.util.stream.Stream.of(value)
                                : Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static @Nullable String first(Map<String, List<String>> parameters, String name) {
        var values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Refused.malformed(name, "desk.list.one-value", name);
        }
        return values.isEmpty() || values.getFirst().isBlank() ? null : values.getFirst();
    }

    private static Complaints.Order order(@Nullable String sort) {
        if (sort == null) {
            return Complaints.Order.NEWEST;
        }
        for (var order : Complaints.Order.values()) {
            if (order.name().toLowerCase(Locale.ROOT).equals(sort)) {
                return order;
            }
        }
        throw Refused.malformed("sort", "desk.list.unknown-value", "sort", sort);
    }

    private static int limit(@Nullable String limit) {
        if (limit == null) {
            return USUAL_PAGE;
        }
        if (limit.matches("\\d{1,3}")
                && Integer.parseInt(limit) >= 1
                && Integer.parseInt(limit) <= LONGEST_PAGE) {
            return Integer.parseInt(limit);
        }
        throw Refused.malformed("limit", "desk.list.limit", LONGEST_PAGE);
    }
}
