package recourse.assessment;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a text seems to be about: leaves of the tree, likeliest first, and the categories above them
 * with the sum of what lies below, so that a branch may be sure where its leaf is not.
 */
public record CategoryProposal(
        List<Candidate> ranked,
        List<Candidate> above,
        Basis basis,
        @Nullable Abstention abstention,
        List<Reason> reasons) {

    /** A category and the share of right answers to expect, 0 to 1. */
    public record Candidate(UUID category, double confidence) {}

    /**
     * Whether the text was understood, or only its words were compared with those of the
     * descriptions.
     */
    public enum Basis {
        MEANING,
        WORDS
    }

    /** Why no category is proposed, although the ranking stands for the person who decides. */
    public enum Abstention {
        TOO_SHORT,
        NOTHING_FITS,
        CLOSE_CALL
    }

    public CategoryProposal {
        ranked = List.copyOf(ranked);
        above = List.copyOf(above);
        reasons = List.copyOf(reasons);
    }

    /** The category to pre-fill; empty when the model abstains. */
    public Optional<Candidate> best() {
        return abstention == null ? ranked.stream().findFirst() : Optional.empty();
    }
}
