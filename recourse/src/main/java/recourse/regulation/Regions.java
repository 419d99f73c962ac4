package recourse.regulation;

import recourse.platform.Words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The regions whose working days rules count by, and any other that holidays are known for. */
public final class Regions {
    private static final String FILE = "regions.yaml";
    private static final Regions SHIPPED = new Regions(read(FILE, shippedText()));

    private final Map<String, Region> own;

    private Regions(Map<String, Region> own) {
        this.own = own;
    }

    /** Those that come with the program. */
    public static Regions shipped() {
        return SHIPPED;
    }

    /** By its name in the rules, or as {@code de-be}; {@code none} knows weekends alone. */
    public Optional<Region> find(String name) {
        var region = own.get(name);
        if (region != null) {
            return Optional.of(region);
        }
        try {
            return Optional.of(Region.of(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    public List<Region> all() {
        return List.copyOf(own.values());
    }

    String names() {
        return String.join(", ", own.keySet());
    }

    private static Map<String, Region> read(String file, String yaml) {
        var regions = new LinkedHashMap<String, Region>();
        Place.of(file, yaml).entries().forEach((id, place) -> regions.put(id, region(id, place)));
        return regions;
    }

    private static Region region(String id, Place place) {
        place.only("name", "holidays", "closed", "open", "doubts");
        return new Region(
                id,
                place.at("name", "name: {en: …, de: …}").words(),
                place.at("holidays", "holidays: gb-eng").text(),
                changes(place, "closed"),
                changes(place, "open"),
                doubts(place));
    }

    private static List<Region.Change> changes(Place place, String name) {
        return place.maybe(name).stream()
                .flatMap(list -> list.items().stream())
                .map(Regions::change)
                .toList();
    }

    private static Region.Change change(Place place) {
        place.only("on", "why");
        var on = place.at("on", "on: second monday of october");
        try {
            return new Region.Change(
                    YearlyDay.parse(on.text()), place.at("why", "why: {en: …, de: …}").words());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw on.fault("date", on.text());
        }
    }

    private static Map<LocalDate, Words> doubts(Place place) {
        var doubts = new HashMap<LocalDate, Words>();
        place.maybe("doubts").stream()
                .flatMap(list -> list.items().stream())
                .map(item -> item.only("on", "why"))
                .forEach(item ->
                        doubts.put(
                                item.at("on", "on: 2026-01-31").date(),
                                item.at("why", "why: {en: …, de: …}").words()));
        return doubts;
    }

    private static String shippedText() {
        try (var in = Regions.class.getResourceAsStream("/" + FILE)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
