package recourse.regulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Clocks that wait for others: each must be there, and none may wait for itself in the end. */
final class ClockLinks {
    private final Map<String, ClockFile> clocks;

    ClockLinks(List<ClockFile> clocks) {
        this.clocks =
                clocks.stream().collect(Collectors.toMap(ClockFile::clock, Function.identity()));
    }

    void check() {
        for (var clock : clocks.values()) {
            clock.links().forEach(this::refuseMissing);
        }
        for (var clock : clocks.values()) {
            follow(clock, new ArrayList<>());
        }
    }

    private void refuseMissing(String name, Place place) {
        var clock = clocks.get(name);
        if (clock == null || clock.rules().isEmpty()) {
            throw place.fault("unknownClock", name, known());
        }
    }

    private void follow(ClockFile clock, List<String> way) {
        way.add(clock.clock());
        clock.links()
                .forEach((name, place) -> {
                    if (way.contains(name)) {
                        throw place.fault("circle", String.join(" → ", way) + " → " + name);
                    }
                    follow(Objects.requireNonNull(clocks.get(name)), new ArrayList<>(way));
                });
    }

    private String known() {
        return clocks.values().stream()
                .filter(clock -> !clock.rules().isEmpty())
                .map(ClockFile::clock)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
