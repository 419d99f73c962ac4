package recourse.compliance.web;

import recourse.regulation.Regime;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Regimes under the place whose law they are; the house's own rules come first. */
public record RegimesByPlace(String place, List<Regime> regimes) {
    private static final List<String> ORDER = List.of("any", "US", "UK", "EU", "IE", "AU");

    public RegimesByPlace {
        regimes = List.copyOf(regimes);
    }

    static List<RegimesByPlace> of(List<Regime> regimes) {
        Map<Integer, List<Regime>> byOrder =
                regimes.stream()
                        .collect(
                                Collectors.groupingBy(
                                        regime -> ORDER.indexOf(placeOf(regime)),
                                        TreeMap::new,
                                        Collectors.toList()));
        return byOrder.values().stream()
                .map(group -> new RegimesByPlace(placeOf(group.getFirst()), group))
                .toList();
    }

    private static String placeOf(Regime regime) {
        var place = regime.about().jurisdiction();
        return place == null || !ORDER.contains(place) ? "any" : place;
    }
}
