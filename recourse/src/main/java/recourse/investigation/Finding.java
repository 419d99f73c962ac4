package recourse.investigation;

import org.jspecify.annotations.Nullable;

import recourse.timeline.Actor;

import java.time.Instant;
import java.util.UUID;

/** What was found on one point, with the reason that the complainant will read in our words. */
public record Finding(
        UUID id,
        UUID pointId,
        Result result,
        String reason,
        Actor by,
        Instant at,
        @Nullable Instant supersededAt) {
    public enum Result {
        UPHELD,
        PARTLY_UPHELD,
        NOT_UPHELD,
        UNABLE
    }

    public boolean stands() {
        return supersededAt == null;
    }
}
