package recourse.compliance;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** A regime on a complaint as the API tells it. */
public record ApplicationFields(
        String regime,
        List<String> clocks,
        String state,
        String reason,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason) {
    public ApplicationFields {
        clocks = List.copyOf(clocks);
    }

    static ApplicationFields of(Application application) {
        return new ApplicationFields(
                application.regime(),
                application.clocks(),
                application.state().name(),
                application.reason(),
                application.proposedBy().toString(),
                application.proposedAt(),
                application.decidedBy() == null ? null : application.decidedBy().toString(),
                application.decidedAt(),
                application.decisionReason());
    }
}
