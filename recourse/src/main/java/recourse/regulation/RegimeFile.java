package recourse.regulation;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads one regime from its YAML file, and refuses with a {@link RegimeFault} whatever it does not
 * understand.
 */
final class RegimeFile {
    private record Written(ClockRule rule, Place place) {}

    private final Place root;

    private RegimeFile(Place root) {
        this.root = root;
    }

    static Regime read(String file, String yaml) {
        return new RegimeFile(Place.of(file, yaml)).regime();
    }

    private Regime regime() {
        root.only("id", "name", "clocks");
        var id = root.at("id", "id: " + fileName());
        if (!id.name().equals(fileName())) {
            throw id.fault("fileName", id.name(), root.file());
        }
        var name = root.at("name", "name: {en: …, de: …}").words();
        var rules = new ArrayList<ClockRule>();
        root.at("clocks", "clocks:")
                .entries()
                .forEach((clock, place) -> rules.addAll(rules(id.name(), clock, place)));
        return new Regime(id.name(), name, rules);
    }

    private List<ClockRule> rules(String regime, String clock, Place place) {
        place.only("name", "start", "force", "pausable", "source", "suspensions", "rules");
        var written = new ArrayList<Written>();
        for (var version : place.at("rules", "rules:").items()) {
            var rule = new Written(rule(regime, clock, place, version), version);
            refuseCollision(rule, written);
            written.add(rule);
        }
        if (written.stream().allMatch(rule -> !rule.rule().severities().isEmpty())) {
            throw place.fault("noGeneral");
        }
        return written.stream().map(Written::rule).toList();
    }

    private static void refuseCollision(Written rule, List<Written> earlier) {
        for (var other : earlier) {
            if (rule.rule().collidesWith(other.rule())) {
                throw rule.place().fault("overlap", other.place().line());
            }
        }
    }

    private static ClockRule rule(String regime, String clock, Place place, Place version) {
        version.only("from", "to", "severities", "count", "warn_after", "says", "source");
        return new ClockRule(
                regime,
                clock,
                place.at("name", "name: {en: …, de: …}").words(),
                version.at("says", "says: {en: …, de: …}").words(),
                severities(version),
                place.at("start", "start: received").name(),
                counting(
                        version.at(
                                "count",
                                "count: {amount: 20, unit: business_day, due_at: end_of_day}")),
                place.at("pausable", "pausable: false").truth(),
                version.at("warn_after", "warn_after: 0.75").share(),
                place.at("force", "force: policy").one(ClockRule.Force.class),
                effective(version),
                source(
                        version.maybe("source")
                                .orElseGet(() ->
                                        place.at("source", "source: {cite: …, evidence: A}"))),
                suspensions(place));
    }

    private static Set<String> severities(Place version) {
        return version.maybe("severities").stream()
                .flatMap(list -> list.items().stream())
                .map(Place::name)
                .collect(Collectors.toSet());
    }

    private static Counting counting(Place place) {
        place.only("amount", "unit", "from", "due_at", "roll", "minimum_business_days");
        var amount = place.at("amount", "amount: 20").whole(1, 5000);
        var unit = place.at("unit", "unit: " + Place.known(Unit.class)).one(Unit.class);
        return unit.countsHours() ? hours(place, amount, unit) : days(place, amount, unit);
    }

    private static Counting hours(Place place, int amount, Unit unit) {
        for (var useless : List.of("from", "due_at", "roll", "minimum_business_days")) {
            place.maybe(useless)
                    .ifPresent(entry -> {
                        throw entry.fault("hours", useless);
                    });
        }
        return Counting.hours(amount, unit);
    }

    private static Counting days(Place place, int amount, Unit unit) {
        var dueAt = place.at("due_at", "due_at: end_of_day").one(Counting.DueAt.class);
        if (dueAt == Counting.DueAt.INSTANT) {
            throw place.fault("instantInDays");
        }
        var from = one(place, "from", Counting.From.EXCLUDE_START_DAY);
        if (from == Counting.From.INCLUDE_START_DAY && dueAt != Counting.DueAt.END_OF_DAY) {
            throw place.fault("closeOnStartDay");
        }
        var minimum =
                place.maybe("minimum_business_days").map(number -> number.whole(0, 100)).orElse(0);
        return new Counting(
                amount, unit, from, dueAt, one(place, "roll", Counting.Roll.NONE), minimum);
    }

    private static <E extends Enum<E>> E one(Place place, String name, E otherwise) {
        return place.maybe(name)
                .map(entry -> entry.one(otherwise.getDeclaringClass()))
                .orElse(otherwise);
    }

    private static Effective effective(Place version) {
        var from = version.at("from", "from: 2026-01-31").date();
        var to = version.maybe("to").map(Place::date).orElse(null);
        return new Effective(from, inOrder(version, from, to));
    }

    private static @Nullable LocalDate inOrder(
            Place place, LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw place.fault("order", to, from);
        }
        return to;
    }

    private static Source source(Place place) {
        place.only("cite", "url", "evidence");
        return new Source(
                place.at("cite", "cite: …").text(),
                place.maybe("url").map(Place::text).orElse(null),
                place.at("evidence", "evidence: A").one(Source.Evidence.class));
    }

    private static List<Suspension> suspensions(Place clock) {
        return clock.maybe("suspensions").stream()
                .flatMap(list -> list.items().stream())
                .map(RegimeFile::suspension)
                .toList();
    }

    private static Suspension suspension(Place place) {
        place.only("from", "to", "reason");
        var from = place.at("from", "from: 2026-01-31").date();
        var to = place.at("to", "to: 2026-12-31").date();
        inOrder(place, from, to);
        return new Suspension(from, to, place.at("reason", "reason: {en: …, de: …}").words());
    }

    private String fileName() {
        return root.file().replaceFirst(".*/", "").replaceFirst("\\.ya?ml$", "");
    }
}
