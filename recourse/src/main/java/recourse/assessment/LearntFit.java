package recourse.assessment;

import org.jspecify.annotations.Nullable;

import recourse.assessment.CategoryProposal.Abstention;
import recourse.assessment.Reading.Word;
import recourse.assessment.Reason.Kind;
import recourse.assessment.learning.Text;
import recourse.assessment.teaching.Champion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** What the model in charge makes of a text, on today's tree. */
final class LearntFit {
    private static final int WORDS = 6;
    // Of a text in another language, or of no language, it knows next to nothing.
    private static final double STRANGE = 0.2;
    private static final double STRANGE_THOUGH_UNDERSTOOD = 0.1;

    private final Champion champion;
    private final Prototypes prototypes;
    private final Reading reading;
    private final @Nullable Meaning meaning;
    private final List<UUID> leaves;
    private final Text text;

    LearntFit(
            Champion champion, Prototypes prototypes, Reading reading, @Nullable Meaning meaning) {
        this.champion = champion;
        this.prototypes = prototypes;
        this.reading = reading;
        this.meaning = meaning;
        leaves = prototypes.tree().leaves().stream().map(CategorySketch::id).toList();
        var near = Understanding.of(reading, meaning, prototypes);
        text =
                near.near(
                        champion.labels().stream()
                                .mapToInt(leaves::indexOf)
                                .mapToDouble(leaf -> leaf < 0 ? 0 : near.nearness()[leaf])
                                .toArray());
    }

    Prototypes prototypes() {
        return prototypes;
    }

    Reading text() {
        return reading;
    }

    @Nullable Meaning meaning() {
        return meaning;
    }

    /** By leaf; one that the model never learnt gets nothing, one that is gone gives nothing. */
    double[] confidences() {
        var shares = champion.classifier().classify(text);
        var byLabel = new HashMap<UUID, Double>();
        for (var label = 0; label < shares.length; label++) {
            byLabel.put(champion.labels().get(label), shares[label]);
        }
        return leaves.stream().mapToDouble(leaf -> byLabel.getOrDefault(leaf, 0.0)).toArray();
    }

    boolean isStrange() {
        return champion.classifier().known(text)
                < (meaning == null ? STRANGE : STRANGE_THOUGH_UNDERSTOOD);
    }

    List<Reason> reasons(int leaf, @Nullable Abstention abstention) {
        var reasons = new CategoryReasons(prototypes, reading, understood());
        var telling = telling(champion.labels().indexOf(leaves.get(leaf)));
        if (abstention == null) {
            return reasons.learnt(leaf, telling);
        }
        return reasons.learnt(
                leaf, telling, isStrange() ? Kind.UNKNOWN_WORDS : CategoryReasons.kind(abstention));
    }

    private @Nullable Meaning understood() {
        return meaning != null && prototypes.isMeaningful() ? meaning : null;
    }

    private List<Word> telling(int label) {
        if (label < 0) {
            return List.of();
        }
        var seen = new HashSet<String>();
        var words = new ArrayList<Word>();
        for (var word : reading.words()) {
            if (Overlap.speaks(word)
                    && champion.classifier().speaksFor(word.folded(), label) > 0
                    && seen.add(word.folded())) {
                words.add(word);
            }
        }
        words.sort(
                Comparator.comparingDouble(
                        word -> -champion.classifier().speaksFor(word.folded(), label)));
        return words.subList(0, Math.min(WORDS, words.size()));
    }
}
