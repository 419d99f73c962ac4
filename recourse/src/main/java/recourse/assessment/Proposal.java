package recourse.assessment;

import org.jspecify.annotations.Nullable;

import recourse.assessment.CategoryProposal.Candidate;
import recourse.taxonomy.Severity;
import recourse.timeline.Actor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What the models proposed for a complaint, why, and what became of it. */
public record Proposal(
        UUID id,
        UUID complaintId,
        String model,
        @Nullable UUID category,
        @Nullable Double confidence,
        List<Candidate> ranked,
        Severity severity,
        double severityConfidence,
        Reasons reasons,
        Instant madeAt,
        @Nullable Verdict verdict) {

    private static final double SURE = 0.85;
    private static final double LIKELY = 0.6;

    /** The reasons for the category and those for the severity. */
    public record Reasons(List<Reason> category, List<Reason> severity) {
        public Reasons {
            category = List.copyOf(category);
            severity = List.copyOf(severity);
        }

        Stream<Reason> all() {
            return Stream.concat(category.stream(), severity.stream());
        }
    }

    /** What became of a proposal. */
    public enum Outcome {
        /** The model was sure enough to classify by itself. */
        TAKEN,
        CONFIRMED,
        CORRECTED,
        /** A person had decided before it was made. */
        UNSEEN
    }

    /** What was decided instead or alike, by whom and when. */
    public record Verdict(
            Outcome outcome,
            Actor by,
            Instant at,
            @Nullable UUID category,
            @Nullable Severity severity) {}

    public Proposal {
        ranked = List.copyOf(ranked);
    }

    /** The text that says how sure the model is. */
    public String confidenceKey() {
        return confidence == null ? "assessment.confidence.low" : confidenceKey(confidence);
    }

    static String confidenceKey(double confidence) {
        if (confidence >= SURE) {
            return "assessment.confidence.high";
        }
        return confidence >= LIKELY ? "assessment.confidence.medium" : "assessment.confidence.low";
    }

    /** What comes next to the proposed one. */
    public List<Candidate> alternatives() {
        return ranked.stream().filter(candidate -> !candidate.category().equals(category)).toList();
    }

    public boolean isOpen() {
        return verdict == null;
    }

    Optional<Outcome> outcome() {
        return Optional.ofNullable(verdict).map(Verdict::outcome);
    }

    boolean says(UUID otherCategory, Severity otherSeverity) {
        return otherCategory.equals(category) && otherSeverity == severity;
    }
}
