package recourse.compliance;

import org.jspecify.annotations.Nullable;

import recourse.timeline.Actor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A regime on a complaint: proposed by somebody with a reason, then confirmed or rejected. */
public record Application(
        UUID id,
        UUID complaintId,
        String regime,
        List<String> clocks,
        String reason,
        State state,
        Actor proposedBy,
        Instant proposedAt,
        @Nullable Actor decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason) {
    /** Its clocks run from the proposal on; only a rejection stops them. */
    public enum State {
        PROPOSED,
        CONFIRMED,
        REJECTED
    }

    public Application {
        clocks = List.copyOf(clocks);
    }
}
