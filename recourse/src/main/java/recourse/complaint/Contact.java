package recourse.complaint;

import org.jspecify.annotations.Nullable;

import recourse.timeline.Actor;

import java.time.Instant;
import java.util.UUID;

/**
 * One message in or out, in any channel.
 *
 * @param other who it was with, where that was not the complainant or who speaks for them
 */
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
        @Nullable Integer quotedFrom,
        @Nullable String other) {
    /** Whose words. */
    public enum Direction {
        IN,
        OUT
    }

    /** Whether the complainant may read it: what was said with others is not theirs. */
    public boolean isWithComplainant() {
        return other == null;
    }

    public boolean isIn() {
        return direction == Direction.IN;
    }
}
