package recourse.demonstration.seed;

import org.jspecify.annotations.Nullable;

import recourse.demonstration.year.LifePlan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One life that was lived in the demonstration.
 *
 * @param nextLook when the program would next do something about it by itself
 */
record Lived(
        UUID id,
        LifePlan plan,
        LocalDate day,
        boolean open,
        @Nullable Instant nextLook,
        Rewriting rows) {
    private static final int MOST_WEEKS = 20;
    private static final Duration AHEAD = Duration.ofHours(1);

    /**
     * How many weeks ago it may have begun and still be open: the clocks that run now must not run
     * out.
     */
    int weeksBack(Instant now) {
        if (nextLook == null) {
            return MOST_WEEKS;
        }
        var left = Duration.between(now.plus(AHEAD), nextLook);
        return Math.clamp(left.toDays() / 7, 0, MOST_WEEKS);
    }

    /** Whether it can be told at all: what is due within the hour would not be left alone. */
    boolean isCalm(Instant now) {
        return nextLook == null || nextLook.isAfter(now.plus(AHEAD));
    }

    /** Short lives are more frequent. */
    double weight() {
        return 1 / Math.pow(rows.size(), 3);
    }
}
