package recourse.regulation;

import recourse.platform.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one clock of a regime's file: its versions, or the clocks of which it is the earliest. */
final class ClockFile {
    private record Version(Place place, Effective effective, Set<String> severities) {
        boolean collidesWith(Version other) {
            return effective.overlaps(other.effective) && sharesSeverityWith(other);
        }

        private boolean sharesSeverityWith(Version other) {
            return severities.isEmpty()
                    ? other.severities.isEmpty()
                    : severities.stream().anyMatch(other.severities::contains);
        }
    }

    private final String regime;
    private final String clock;
    private final Place place;
    private final RegimeFile file;
    private final List<ClockRule> rules = new ArrayList<>();
    private final List<Undetermined> undetermined = new ArrayList<>();
    private final Optional<EarliestOf> earliest;

    ClockFile(String regime, String clock, Place place, RegimeFile file) {
        this.regime = regime;
        this.clock = clock;
        this.place = place;
        this.file = file;
        earliest = place.maybe("earliest_of").map(this::earliestOf);
        if (earliest.isEmpty()) {
            readVersions();
        }
    }

    String clock() {
        return clock;
    }

    List<ClockRule> rules() {
        return rules;
    }

    List<Undetermined> undetermined() {
        return undetermined;
    }

    Optional<EarliestOf> earliest() {
        return earliest;
    }

    /** The other clocks that it waits for, each with the place that names it. */
    Map<String, Place> links() {
        var links = new LinkedHashMap<String, Place>();
        place.maybe("earliest_of").stream()
                .flatMap(list -> list.items().stream())
                .forEach(member -> links.put(member.text(), member));
        place.maybe("otherwise_after").ifPresent(other -> links.put(other.text(), other));
        return links;
    }

    Place place() {
        return place;
    }

    private EarliestOf earliestOf(Place members) {
        place.only("name", "says", "earliest_of");
        return new EarliestOf(
                clock,
                name(),
                place.at("says", "says: {en: …, de: …}").words(),
                members.items().stream().map(Place::name).toList());
    }

    private Words name() {
        return place.at("name", "name: {en: …, de: …}").words();
    }

    private void readVersions() {
        place.only(
                "name",
                "start",
                "start_on",
                "otherwise_after",
                "keyed_on",
                "met_by",
                "force",
                "pausable",
                "source",
                "suspensions",
                "extensions",
                "rules");
        var earlier = new ArrayList<Version>();
        for (var written : place.at("rules", "rules:").items()) {
            var version = version(written);
            earlier.stream()
                    .filter(version::collidesWith)
                    .findFirst()
                    .ifPresent(other -> {
                        throw written.fault("overlap", other.place().line());
                    });
            earlier.add(version);
            readVersion(version);
        }
        if (earlier.stream().noneMatch(version -> version.severities().isEmpty())) {
            throw place.fault("noGeneral");
        }
    }

    private static Version version(Place written) {
        var severities =
                written.maybe("severities").stream()
                        .flatMap(list -> list.items().stream())
                        .map(Place::name)
                        .collect(Collectors.toSet());
        return new Version(written, RegimeFile.effective(written), severities);
    }

    private void readVersion(Version version) {
        var open = version.place().maybe("undetermined");
        if (open.isPresent()) {
            version.place().only("from", "to", "undetermined", "source");
            undetermined.add(
                    new Undetermined(
                            clock, version.effective(), open.get().words(), source(version)));
        } else {
            rules.add(rule(version));
        }
    }

    private ClockRule rule(Version version) {
        var written = version.place();
        written.only("from", "to", "severities", "count", "warn_after", "says", "source");
        var counting =
                CountingFile.counting(
                        written.at(
                                "count",
                                "count: {amount: 20, unit: business_day, due_at: end_of_day}"));
        return new ClockRule(
                regime,
                clock,
                name(),
                written.at("says", "says: {en: …, de: …}").words(),
                version.severities(),
                start(),
                place.maybe("met_by").map(met -> met.one(Proof.class)).orElse(null),
                counting,
                place.at("pausable", "pausable: false").truth(),
                written.at("warn_after", "warn_after: 0.75").share(),
                place.at("force", "force: policy").one(ClockRule.Force.class),
                version.effective(),
                source(version),
                suspensions(),
                extensions(counting.unit()));
    }

    private Start start() {
        return new Start(
                place.at("start", "start: received").one(StartEvent.class),
                place.maybe("keyed_on")
                        .map(key -> key.one(Start.Key.class))
                        .orElse(Start.Key.RECEIPT),
                place.maybe("start_on").stream()
                        .flatMap(list -> list.items().stream())
                        .map(Place::dayOfYear)
                        .collect(Collectors.toSet()),
                place.maybe("otherwise_after").map(Place::name).orElse(null));
    }

    private Source source(Version version) {
        return file.source(
                version.place()
                        .maybe("source")
                        .orElseGet(() -> place.at("source", "source: {cite: …, evidence: A}")));
    }

    private List<Suspension> suspensions() {
        return place.maybe("suspensions").stream()
                .flatMap(list -> list.items().stream())
                .map(ClockFile::suspension)
                .toList();
    }

    private static Suspension suspension(Place place) {
        place.only("from", "to", "reason");
        var from = place.at("from", "from: 2026-01-31").date();
        var to = place.at("to", "to: 2026-12-31").date();
        RegimeFile.refuseDisorder(place, from, to);
        return new Suspension(from, to, place.at("reason", "reason: {en: …, de: …}").words());
    }

    private Map<String, Extension> extensions(Unit counted) {
        var extensions = new LinkedHashMap<String, Extension>();
        place.maybe("extensions")
                .ifPresent(all ->
                        all.entries()
                                .forEach((name, written) ->
                                        extensions.put(name, extension(written, counted))));
        return extensions;
    }

    private static Extension extension(Place written, Unit counted) {
        written.only("amount", "unit", "says");
        var unit = written.at("unit", "unit: " + Place.known(Unit.class));
        var extending = unit.one(Unit.class);
        if (counted != extending && (extending.countsHours() || counted.countsHours())) {
            throw unit.fault("extensionUnit");
        }
        return new Extension(
                written.at("amount", "amount: 10").whole(1, 5000),
                extending,
                written.at("says", "says: {en: …, de: …}").words());
    }
}
