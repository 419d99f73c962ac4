package recourse.investigation;

import org.jspecify.annotations.Nullable;

import recourse.timeline.Actor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A question to a colleague with a day by which it is wanted. */
public record Task(
        UUID id,
        UUID complaintId,
        UUID askedOf,
        String question,
        LocalDate due,
        Actor askedBy,
        Instant askedAt,
        @Nullable Actor answeredBy,
        @Nullable Instant answeredAt,
        @Nullable UUID answerNote,
        @Nullable Instant withdrawnAt) {
    public boolean isOpen() {
        return answeredAt == null && withdrawnAt == null;
    }
}
