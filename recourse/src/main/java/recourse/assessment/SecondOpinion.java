package recourse.assessment;

import org.jspecify.annotations.Nullable;

import recourse.taxonomy.Severity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * To which severity's sentences the meaning of a text comes nearest; none when two are about as
 * near.
 */
final class SecondOpinion {

    private static final double CLEAR = 0.05;

    private final Map<Severity, List<float[]>> prototypes = new EnumMap<>(Severity.class);

    SecondOpinion(Embedder embedder) {
        for (var severity : Severity.values()) {
            var head = severity + ": ";
            prototypes.put(
                    severity,
                    Lines.of("severities_en.txt").stream()
                            .filter(line -> line.startsWith(head))
                            .map(line -> embedder.embed(line.substring(head.length())))
                            .toList());
        }
    }

    @Nullable Severity of(Meaning meaning) {
        Severity nearest = null;
        var best = 0.0;
        var second = 0.0;
        for (var severity : Severity.values()) {
            var nearness = nearness(meaning.whole(), severity);
            second = Math.max(second, Math.min(best, nearness));
            if (nearness > best) {
                best = nearness;
                nearest = severity;
            }
        }
        return best - second >= CLEAR ? nearest : null;
    }

    private double nearness(float[] text, Severity severity) {
        return prototypes.getOrDefault(severity, List.of()).stream()
                .mapToDouble(prototype -> Meaning.cosine(prototype, text))
                .max()
                .orElse(0);
    }
}
