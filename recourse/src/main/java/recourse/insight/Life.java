package recourse.insight;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The course of one complaint in dates and dimensions, without a word of text. */
record Life(
        UUID complaintId,
        String kind,
        String channel,
        UUID brandId,
        @Nullable UUID categoryId,
        @Nullable String severity,
        @Nullable UUID teamId,
        @Nullable String outcome,
        @Nullable UUID causeId,
        @Nullable Integer satisfaction,
        Instant receivedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant firstResponseAt,
        @Nullable Instant closedAt,
        List<Clock> clocks) {
    /** When something was due, and when it was done if it was. */
    record Clock(Instant dueAt, @Nullable Instant metAt) {
        boolean inTime() {
            return metAt != null && !metAt.isAfter(dueAt);
        }
    }

    boolean isComplaint() {
        return kind.equals("COMPLAINT");
    }

    /** Seconds from receipt; what happened before it (a call, written down later) took none. */
    long secondsUntil(Instant then) {
        return Math.max(0, Duration.between(receivedAt, then).toSeconds());
    }
}
