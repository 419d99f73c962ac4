package recourse.feedback;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** That we want to ask about one closure how it went: when, and what became of it. */
public record RatingRequest(
        UUID closureId,
        UUID complaintId,
        Instant dueAt,
        @Nullable Instant settledAt,
        @Nullable Outcome outcome) {

    /** How the question reached the complainant, if it did. */
    public enum Outcome {
        MAILED,
        SHOWN,
        NOT_ASKED
    }

    public boolean isAsked() {
        return outcome == Outcome.MAILED || outcome == Outcome.SHOWN;
    }
}
