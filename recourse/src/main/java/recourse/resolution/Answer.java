package recourse.resolution;

import org.jspecify.annotations.Nullable;

import recourse.timeline.Actor;

import java.time.Instant;
import java.util.UUID;

/** The final response: on its way until there is evidence that it was given. */
public record Answer(
        UUID id,
        UUID complaintId,
        How how,
        Actor by,
        Instant at,
        @Nullable String text,
        @Nullable UUID messageId,
        @Nullable UUID contactId,
        @Nullable Instant givenAt) {
    /** How it reaches the complainant. */
    public enum How {
        EMAIL,
        LETTER,
        PHONE,
        IN_PERSON;

        public boolean isSpoken() {
            return this == PHONE || this == IN_PERSON;
        }
    }
}
