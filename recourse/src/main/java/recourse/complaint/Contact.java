package recourse.complaint;

import org.jspecify.annotations.Nullable;

import recourse.timeline.Actor;

import java.time.Instant;
import java.util.UUID;

/** One message in or out, in any channel. */
public record Contact(
        UUID id,
        Direction direction,
        Channel channel,
        Instant at,
        Instant recordedAt,
        @Nullable String authorName,
        Actor author,
        @Nullable String address,
        @Nullable String subject,
        String body,
        @Nullable String html,
        @Nullable Integer quotedFrom) {
    /** Whose words. */
    public enum Direction {
        IN,
        OUT
    }

    public boolean isIn() {
        return direction == Direction.IN;
    }
}
