package recourse.intake.mail;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a server reports about a mail of ours: whom it did not reach, why, and which mail it was.
 */
public record Bounce(
        Outcome outcome,
        List<String> recipients,
        @Nullable String status,
        @Nullable String diagnostic,
        @Nullable String originalMessageId) {

    public enum Outcome {
        FAILED,
        DELAYED
    }
}
