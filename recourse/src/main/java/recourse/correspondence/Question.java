package recourse.correspondence;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Something that we asked the complainant, by a date. */
public record Question(
        UUID id,
        UUID messageId,
        int number,
        String text,
        LocalDate dueOn,
        Instant askedAt,
        @Nullable Instant answeredAt) {
    public boolean isOpen() {
        return answeredAt == null;
    }
}
