package recourse.complaint;

import org.jspecify.annotations.Nullable;

import recourse.timeline.Actor;

import java.time.Instant;
import java.util.UUID;

/**
 * When words are said to have been given, or a dated fact to have happened, where that is not when
 * clocks count it, and what a second person said to it.
 *
 * @param eventId the dated fact, where it is no contact
 * @param saidBy who wrote it down
 * @param spokenBy the member of staff named as the one who spoke
 */
public record SaidTime(
        UUID id,
        UUID complaintId,
        @Nullable UUID contactId,
        @Nullable UUID eventId,
        Instant saidAt,
        Instant countedAt,
        Actor saidBy,
        @Nullable UUID spokenBy,
        @Nullable Instant decidedAt) {
    public boolean waits() {
        return decidedAt == null;
    }
}
