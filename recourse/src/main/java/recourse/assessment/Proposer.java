package recourse.assessment;

import org.jspecify.annotations.Nullable;

import recourse.assessment.teaching.Champion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a text once and lets every model speak. The first call loads the model; it belongs on a
 * background thread.
 */
public final class Proposer {

    private static final String UNTAUGHT = "prototypes-1";

    private final Embedder embedder;
    private final CategoryProposer categories;
    private final SeverityProposer severities;

    public Proposer(Embedder embedder) {
        this.embedder = embedder;
        categories = new CategoryProposer(embedder);
        severities = new SeverityProposer(embedder);
    }

    public Opinion propose(List<CategorySketch> tree, String text, Locale language) {
        return propose(tree, null, text, language);
    }

    /** With a model that learnt from people's decisions it says what they would. */
    Opinion propose(
            List<CategorySketch> tree, @Nullable Champion champion, String text, Locale language) {
        var reading = Reading.of(text);
        var meaning = embedder.meaningOf(reading, language);
        return new Opinion(
                categories.propose(tree, champion, reading, meaning),
                severities.propose(reading, language, meaning),
                Optional.ofNullable(meaning).map(read -> Embedding.of(read.whole())),
                (champion == null ? UNTAUGHT : champion.version()) + "/" + Embedder.MODEL);
    }
}
