package recourse.insight;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * Those that a duration does not count yet, because it has not ended: how many, and how old they
 * are now.
 */
public record Waiting(int count, @Nullable Duration median, @Nullable Duration oldest) {
    static final class Gathered {
        private final Spread.Gathered ages = new Spread.Gathered();
        private long oldest;

        void add(long age) {
            ages.add(age);
            oldest = Math.max(oldest, age);
        }

        Waiting waiting() {
            var spread = ages.spread();
            return new Waiting(
                    spread.count(),
                    spread.median(),
                    spread.count() == 0 ? null : Duration.ofSeconds(oldest));
        }
    }
}
