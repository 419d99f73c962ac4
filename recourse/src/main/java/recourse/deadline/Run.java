package recourse.deadline;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * One run of one clock as the facts have it.
 *
 * @param begunBy the fact that began it, or the complaint's id where its receipt did
 * @param keyedAt the instant whose date decides which version of the rule applies
 * @param end what ended it; null while it runs
 */
record Run(
        String regime,
        String clock,
        UUID begunBy,
        Instant startedAt,
        Instant keyedAt,
        @Nullable End end) {
    sealed interface End {
        Instant at();
    }

    /** Kept, in time or late: the fact is the evidence. */
    record Met(UUID evidence, Instant at) implements End {}

    /** Not kept, and no longer owed. */
    record Cancelled(String reason, Instant at) implements End {}

    /** A run of a clock of the house. */
    static Run ofHouse(String clock, UUID begunBy, Instant startedAt) {
        return new Run(HouseClock.REGIME, clock, begunBy, startedAt, startedAt, null);
    }

    Run endedBy(End ending) {
        return new Run(regime, clock, begunBy, startedAt, keyedAt, ending);
    }

    boolean isRunning() {
        return end == null;
    }

    boolean isOfHouse() {
        return regime.equals(HouseClock.REGIME);
    }
}
