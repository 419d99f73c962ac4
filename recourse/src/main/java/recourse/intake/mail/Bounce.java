package recourse.intake.mail;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a server reports about a mail of ours: whom it did not reach, why, and which mail it was.
 *
 * @param fromServer sent for nobody or by a mail system, as servers do (RFC 3464); what a person
 *     sends may read the same and proves nothing
 */
public record Bounce(
        Outcome outcome,
        List<String> recipients,
        @Nullable String status,
        @Nullable String diagnostic,
        @Nullable String originalMessageId,
        boolean fromServer) {

    public enum Outcome {
        FAILED,
        DELAYED
    }
}
