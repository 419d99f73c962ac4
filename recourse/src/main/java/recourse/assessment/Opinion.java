package recourse.assessment;

import java.util.Optional;

/**
 * All that the models say about one text, and which ones; the embedding is empty for a language
 * that the model does not know.
 */
public record Opinion(
        CategoryProposal category,
        SeverityProposal severity,
        Optional<Embedding> embedding,
        String model) {}
