package recourse.deadline;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * One run of one clock as the facts have it.
 *
 * @param begunBy the fact that began it, or the complaint's id where its receipt did
 * @param end what ended it; null while it runs
 */
record Run(String clock, UUID begunBy, Instant startedAt, @Nullable End end) {
    sealed interface End {
        Instant at();
    }

    /** Kept, in time or late: the fact is the evidence. */
    record Met(UUID evidence, Instant at) implements End {}

    /** Not kept, and no longer owed. */
    record Cancelled(String reason, Instant at) implements End {}

    Run endedBy(End ending) {
        return new Run(clock, begunBy, startedAt, ending);
    }

    boolean isRunning() {
        return end == null;
    }
}
