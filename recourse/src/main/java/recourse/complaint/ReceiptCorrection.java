package recourse.complaint;

import org.jspecify.annotations.Nullable;

import recourse.timeline.Actor;

import java.time.Instant;
import java.util.UUID;

/** A wish to move a complaint's receipt, and what a second person said to it. Both values stay. */
public record ReceiptCorrection(
        UUID id,
        UUID complaintId,
        Instant before,
        Instant after,
        String reason,
        Actor askedBy,
        Instant askedAt,
        @Nullable Actor decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Boolean approved,
        @Nullable String refusal) {
    public boolean waits() {
        return decidedAt == null;
    }
}
