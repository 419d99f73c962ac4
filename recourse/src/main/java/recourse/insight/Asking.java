package recourse.insight;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Channel;
import recourse.identity.People;
import recourse.organisation.Organisations;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.taxonomy.Taxonomy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Reads a question as it stands in an address; what is not understood is refused by name. */
@Component
public class Asking {
    private static final Set<String> NAMES =
            Set.of("from", "to", "by", "team", "category", "channel", "brand");
    private static final int LONGEST_IN_DAYS = 3_700;

    private final Organisations organisations;
    private final People people;
    private final Taxonomy taxonomy;
    private final Clock clock;

    Asking(Organisations organisations, People people, Taxonomy taxonomy, Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    /** Names that only choose how a page looks may be among them. */
    public Question read(Map<String, String> asked, Set<String> alsoKnown) {
        asked.keySet().stream()
                .filter(name -> !NAMES.contains(name) && !alsoKnown.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refused.malformed(name, "insight.asked.unknown", name);
                });
        return new Question(
                period(asked),
                one(
                        asked,
                        "team",
                        name -> people.teamNamed(name).map(team -> team.id()).orElse(null)),
                category(asked),
                one(asked, "channel", name -> constant(Channel.class, name))
                                instanceof Channel channel
                        ? channel.name()
                        : null,
                one(
                        asked,
                        "brand",
                        name ->
                                organisations
                                        .brandNamed(name)
                                        .map(brand -> brand.id())
                                        .orElse(null)),
                one(asked, "by", name -> constant(Dimension.class, name)));
    }

    private Set<UUID> category(Map<String, String> asked) {
        var named = one(asked, "category", name -> taxonomy.categoryNamed(name).orElse(null));
        return named == null ? Set.of() : taxonomy.branch(named.id());
    }

    private Period period(Map<String, String> asked) {
        var usual = Period.last(clock.instant(), organisations.get().zone());
        var to = one(asked, "to", text -> date("to", text));
        var from = one(asked, "from", text -> date("from", text));
        var end = to == null ? usual.to() : to;
        var begin = from == null ? end.minusDays(usual.days() - 1) : from;
        if (end.isBefore(begin)) {
            throw Refused.malformed("to", "insight.asked.ends-first");
        }
        if (begin.plusDays(LONGEST_IN_DAYS).isBefore(end)) {
            throw Refused.malformed("from", "insight.asked.too-long");
        }
        return new Period(begin, end, usual.zone());
    }

    private static LocalDate date(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException strange) {
            throw Refused.malformed(name, "insight.asked.date", text);
        }
    }

    private static <T> @Nullable T one(
            Map<String, String> asked, String name, Function<String, @Nullable T> meant) {
        var text = asked.getOrDefault(name, "");
        if (text.isBlank()) {
            return null;
        }
        var value = meant.apply(text.strip());
        if (value == null) {
            throw Refused.malformed(name, "insight.asked.not-known", text);
        }
        return value;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return constant;
            }
        }
        return null;
    }
}
