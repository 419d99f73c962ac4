package recourse.escalation;

import org.jspecify.annotations.Nullable;

import recourse.timeline.Actor;

import java.time.Instant;
import java.util.UUID;

/** A message that came on a closed complaint, and what a person said follows from it. */
public record Afterword(
        UUID contactId,
        UUID complaintId,
        Instant cameAt,
        @Nullable Decision decision,
        @Nullable String reason,
        @Nullable Actor decidedBy,
        @Nullable Instant decidedAt,
        @Nullable UUID newComplaintId) {
    public enum Decision {
        NOTHING_TO_DO,
        REOPEN,
        /** A second look by somebody who was not part of the decision. */
        REVIEW,
        NEW_COMPLAINT
    }

    public boolean waits() {
        return decision == null;
    }
}
