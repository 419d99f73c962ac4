package recourse.desk;

import org.springframework.stereotype.Component;

import recourse.platform.Words;
import recourse.regulation.Packs;
import recourse.regulation.Regime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a clock is called: in the regime that it comes from, where this program has no word. */
@Component
class ClockWords {
    private static final String BETWEEN = "/";

    private final Packs packs;

    ClockWords(Packs packs) {
        this.packs = packs;
    }

    /**
     * @param name {@code regime/clock}, or the clock alone where only that was kept
     */
    Optional<String> of(String name, Locale reader) {
        var parts = name.split(BETWEEN, 2);
        return parts.length == 2
                ? packs.now().find(parts[0]).flatMap(regime -> named(regime, parts[1], reader))
                : packs.now().all().stream()
                        .flatMap(regime -> named(regime, name, reader).stream())
                        .findFirst();
    }

    /** What its own file calls a regime. */
    Optional<String> regime(String key, Locale reader) {
        return packs.now().find(key).map(regime -> regime.name().in(reader));
    }

    private static Optional<String> named(Regime regime, String clock, Locale reader) {
        return Stream.of(
                        regime.versions(clock).stream().map(rule -> rule.name()).toList(),
                        regime.earliest(clock).stream().map(one -> one.name()).toList())
                .flatMap(List::stream)
                .findFirst()
                .map((Words words) -> words.in(reader));
    }
}
