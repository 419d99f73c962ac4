package recourse.routing;

import org.jspecify.annotations.Nullable;

import recourse.timeline.Actor;

import java.time.Instant;
import java.util.UUID;

/**
 * A complaint given to a team and perhaps a person, and why.
 *
 * @param category the category that decided; only where a rule did
 * @param openBefore how many open complaints the owner had before; only where the load decided
 * @param reason a person's own words
 */
public record Assignment(
        UUID complaintId,
        @Nullable UUID teamId,
        @Nullable UUID ownerId,
        Instant at,
        Actor by,
        Because because,
        @Nullable UUID category,
        @Nullable Integer openBefore,
        @Nullable String reason) {
    /** What decided. */
    public enum Because {
        CATEGORY,
        FALLBACK,
        MOVED,
        TAKEN,
        HANDED_BACK
    }

    /** A person's decision stands against what a rule would say later. */
    boolean wasChosenByAPerson() {
        return because != Because.CATEGORY && because != Because.FALLBACK;
    }
}
