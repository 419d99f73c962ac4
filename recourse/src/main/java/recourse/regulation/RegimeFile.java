package recourse.regulation;

import recourse.platform.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads one regime from its YAML file, and refuses with a {@link RegimeFault} whatever it does not
 * understand.
 */
final class RegimeFile {
    private static final String[] KINDS =
            Stream.of(Duty.Kind.values())
                    .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                    .toArray(String[]::new);

    private final Place root;
    private final Map<String, Source> sources = new LinkedHashMap<>();

    private RegimeFile(Place root) {
        this.root = root;
    }

    static Regime read(String file, String yaml) {
        return new RegimeFile(Place.of(file, yaml)).regime();
    }

    private Regime regime() {
        root.only(
                "id",
                "name",
                "jurisdiction",
                "authority",
                "applies_to",
                "calendar",
                "reviewed",
                "sources",
                "clocks",
                "duties");
        var id = root.at("id", "id: " + fileName());
        if (!id.name().equals(fileName())) {
            throw id.fault("fileName", id.name(), root.file());
        }
        var name = root.at("name", "name: {en: …, de: …}").words();
        readSources();
        var clocks =
                root.at("clocks", "clocks:").entries().entrySet().stream()
                        .map(entry ->
                                new ClockFile(id.name(), entry.getKey(), entry.getValue(), this))
                        .toList();
        var regime =
                new Regime(
                        id.name(),
                        name,
                        about(),
                        clocks.stream().flatMap(clock -> clock.rules().stream()).toList(),
                        clocks.stream().flatMap(clock -> clock.earliest().stream()).toList(),
                        clocks.stream().flatMap(clock -> clock.undetermined().stream()).toList(),
                        duties());
        new ClockLinks(clocks).check();
        return regime;
    }

    private About about() {
        return new About(
                text("jurisdiction").orElse(null),
                text("authority").orElse(null),
                root.maybe("applies_to").map(Place::words).orElse(null),
                root.maybe("calendar").map(RegimeFile::region).orElse(null),
                root.maybe("reviewed").map(Place::date).orElse(null),
                List.copyOf(sources.values()));
    }

    private Optional<String> text(String name) {
        return root.maybe(name).map(Place::text);
    }

    private static String region(Place place) {
        return Regions.shipped()
                .find(place.text())
                .map(Region::id)
                .orElseThrow(() -> place.fault("region", place.text(), Regions.shipped().names()));
    }

    private void readSources() {
        root.maybe("sources")
                .ifPresent(all ->
                        all.entries().forEach((name, place) -> sources.put(name, written(place))));
    }

    /** A source, by its name above or written where it is used. */
    Source source(Place place) {
        if (!place.isText()) {
            return written(place);
        }
        var source = sources.get(place.text());
        if (source == null) {
            throw place.fault("unknownSource", place.text(), String.join(", ", sources.keySet()));
        }
        return source;
    }

    private static Source written(Place place) {
        place.only("cite", "url", "evidence");
        return new Source(
                place.at("cite", "cite: …").text(),
                place.maybe("url").map(Place::text).orElse(null),
                place.at("evidence", "evidence: A").one(Source.Evidence.class));
    }

    private List<Duty> duties() {
        return root.maybe("duties").stream()
                .flatMap(list -> list.items().stream())
                .map(this::duty)
                .toList();
    }

    private Duty duty(Place place) {
        place.only(
                Stream.concat(Stream.of(KINDS), Stream.of("from", "to", "source"))
                        .toArray(String[]::new));
        var found = new ArrayList<Duty>();
        for (var kind : Duty.Kind.values()) {
            place.maybe(kind.name().toLowerCase(Locale.ROOT))
                    .map(Place::words)
                    .ifPresent(what -> found.add(duty(place, kind, what)));
        }
        if (found.size() != 1) {
            throw place.fault("duty", String.join(", ", KINDS));
        }
        return found.getFirst();
    }

    private Duty duty(Place place, Duty.Kind kind, Words what) {
        return new Duty(
                kind,
                what,
                effective(place),
                source(place.at("source", "source: {cite: …, evidence: A}")));
    }

    static Effective effective(Place place) {
        var from = place.maybe("from").map(Place::date).orElse(null);
        var to = place.maybe("to").map(Place::date).orElse(null);
        if (from != null && to != null) {
            refuseDisorder(place, from, to);
        }
        return new Effective(from, to);
    }

    static void refuseDisorder(Place place, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw place.fault("order", to, from);
        }
    }

    private String fileName() {
        return root.file().replaceFirst(".*/", "").replaceFirst("\\.ya?ml$", "");
    }
}
