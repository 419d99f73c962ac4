package recourse.insight;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.stream.LongStream;

/**
 * How durations lie: mean, median and the one that nine of ten keep below. Absent where there is
 * none.
 */
public record Spread(
        int count, @Nullable Duration mean, @Nullable Duration median, @Nullable Duration p90) {
    static final class Gathered {
        private final LongStream.Builder seconds = LongStream.builder();
        private int count;

        void add(long value) {
            seconds.add(value);
            count++;
        }

        Spread spread() {
            if (count == 0) {
                return new Spread(0, null, null, null);
            }
            var sorted = seconds.build().sorted().toArray();
            var mean = LongStream.of(sorted).average().orElse(0);
            return new Spread(
                    count, rounded(mean), rounded(at(sorted, 0.5)), rounded(at(sorted, 0.9)));
        }
    }

    /** Between two values it takes its share of both, as percentile_cont does. */
    private static double at(long[] sorted, double share) {
        var place = share * (sorted.length - 1);
        var below = (int) Math.floor(place);
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static Duration rounded(double seconds) {
        return Duration.ofSeconds(Math.round(seconds));
    }
}
