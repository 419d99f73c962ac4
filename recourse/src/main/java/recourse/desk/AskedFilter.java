package recourse.desk;

import org.jspecify.annotations.Nullable;

import recourse.complaint.ComplaintCondition;
import recourse.complaint.ComplaintFilter;
import recourse.complaint.Ending;
import recourse.complaint.Kind;
import recourse.complaint.Stage;
import recourse.identity.People;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Refused;
import recourse.taxonomy.Severity;
import recourse.taxonomy.Taxonomy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The filters of the complaint's own row, one by one as they stand in the address. */
final class AskedFilter {
    private static final UUID NO_TEAM_OF_MINE = new UUID(0, 0);
    private static final Set<String> OUTCOMES =
            Set.of("UPHELD", "PARTLY_UPHELD", "NOT_UPHELD", "UNABLE_TO_DETERMINE");

    private final Viewer viewer;
    private final Taxonomy taxonomy;
    private final People people;
    private final Organisations organisations;
    private final AskedTimes times;
    private final ComplaintFilter.Builder filter = ComplaintFilter.builder();
    private @Nullable Instant dueFrom;
    private @Nullable Instant dueTo;
    private @Nullable Instant receivedFrom;
    private @Nullable Instant receivedTo;
    private @Nullable Instant closedFrom;
    private @Nullable Instant closedTo;

    AskedFilter(
            Viewer viewer,
            Taxonomy taxonomy,
            People people,
            Organisations organisations,
            AskedTimes times) {
        this.viewer = viewer;
        this.taxonomy = taxonomy;
        this.people = people;
        this.organisations = organisations;
        this.times = times;
    }

    /** Whether the name is one of the row's own filters; an unknown value of it is refused. */
    boolean takes(String name, List<String> values) {
        switch (name) {
            case "q" -> filter.text(text(name, values));
            case "stage" -> filter.stages(constants(name, Stage.class, values));
            case "condition" ->
                    filter.conditions(constants(name, ComplaintCondition.class, values));
            case "kind" -> filter.kinds(constants(name, Kind.class, values));
            case "severity" -> filter.severities(constants(name, Severity.class, values));
            case "ending" -> filter.endings(constants(name, Ending.class, values));
            case "category" -> filter.categories(categories(values));
            case "team" -> teams(values);
            case "owner" -> owner(one(name, values));
            case "product" -> filter.product(text(name, values));
            case "site" -> filter.site(text(name, values));
            case "brand" ->
                    filter.brand(
                            known(
                                    name,
                                    values,
                                    named -> organisations.brandNamed(named).map(b -> b.id())));
            case "cause" ->
                    filter.cause(
                            known(
                                    name,
                                    values,
                                    named -> taxonomy.causeNamed(named).map(c -> c.id())));
            case "outcome" -> filter.outcome(known(name, values, AskedFilter::outcome));
            case "rating" -> filter.rating(known(name, values, AskedFilter::rating));
            case "open" -> filter.open(known(name, values, AskedFilter::truth));
            case "unread" -> filter.unread(known(name, values, AskedFilter::truth));
            default -> {
                return takesTime(name, values);
            }
        }
        return true;
    }

    ComplaintFilter build(List<ComplaintFilter.Within> within) {
        return filter.due(dueFrom, dueTo)
                .received(receivedFrom, receivedTo)
                .closed(closedFrom, closedTo)
                .within(within)
                .build();
    }

    private boolean takesTime(String name, List<String> values) {
        switch (name) {
            case "dueFrom" -> dueFrom = times.from(name, one(name, values));
            case "dueTo" -> dueTo = times.to(name, one(name, values));
            case "receivedFrom" -> receivedFrom = times.from(name, one(name, values));
            case "receivedTo" -> receivedTo = times.to(name, one(name, values));
            case "closedFrom" -> closedFrom = times.from(name, one(name, values));
            case "closedTo" -> closedTo = times.to(name, one(name, values));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A category is meant with everything below it. */
    private Set<UUID> categories(List<String> values) {
        var categories = new HashSet<UUID>();
        for (var value : values) {
            var named = taxonomy.categoryNamed(value);
            categories.addAll(
                    taxonomy.branch(named.orElseThrow(() -> unknown("category", value)).id()));
        }
        return categories;
    }

    private void teams(List<String> values) {
        var teams = new HashSet<UUID>();
        for (var value : values) {
            switch (value) {
                case "mine" ->
                        teams.addAll(
                                mine().teams().isEmpty()
                                        ? Set.of(NO_TEAM_OF_MINE)
                                        : mine().teams());
                case "none" -> filter.noTeam();
                default ->
                        teams.add(
                                people.teamNamed(value)
                                        .orElseThrow(() -> unknown("team", value))
                                        .id());
            }
        }
        filter.teams(teams);
    }

    private void owner(String value) {
        switch (value) {
            case "me" -> filter.owner(mine().id());
            case "nobody" -> filter.nobody();
            default ->
                    filter.owner(
                            people.named(value).orElseThrow(() -> unknown("owner", value)).id());
        }
    }

    /** A key is nobody's own: it has no complaints and no team that are its. */
    private Viewer.Staff mine() {
        if (viewer instanceof Viewer.Staff staff) {
            return staff;
        }
        throw Refused.malformed("owner", "desk.list.no-person");
    }

    private static <E extends Enum<E>> Set<E> constants(
            String name, Class<E> type, List<String> values) {
        return values.stream()
                .map(value -> constant(name, type, value))
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E constant(String name, Class<E> type, String value) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(upper(value))) {
                return constant;
            }
        }
        throw unknown(name, value);
    }

    private interface Named<T> {
        Optional<T> find(String value);
    }

    private static <T> T known(String name, List<String> values, Named<T> named) {
        var value = one(name, values);
        return named.find(value).orElseThrow(() -> unknown(name, value));
    }

    private static Optional<String> outcome(String value) {
        return Optional.of(upper(value)).filter(OUTCOMES::contains);
    }

    private static Optional<Integer> rating(String value) {
        return value.matches("[1-5]") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
    }

    private static Optional<Boolean> truth(String value) {
        return value.matches("true|false") ? Optional.of(Boolean.valueOf(value)) : Optional.empty();
    }

    private static String text(String name, List<String> values) {
        var value = recourse.platform.CleanText.of(one(name, values));
        if (value.length() > recourse.platform.Checks.TEXT) {
            throw Refused.malformed(name, "platform.check.too-long", recourse.platform.Checks.TEXT);
        }
        return value;
    }

    private static String one(String name, List<String> values) {
        if (values.size() > 1) {
            throw Refused.malformed(name, "desk.list.one-value", name);
        }
        return values.getFirst();
    }

    private static String upper(String value) {
        return value.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Refused unknown(String name, String value) {
        return Refused.malformed(name, "desk.list.unknown-value", name, value);
    }
}
