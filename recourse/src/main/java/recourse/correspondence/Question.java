package recourse.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that we asked the complainant, by a date. */
public record Question(
        UUID id, UUID messageId, int number, String text, LocalDate dueOn, Instant askedAt, @Nullable Instant answeredAt) {
    public boolean isOpen() {
        return answeredAt == null;
    }
}
