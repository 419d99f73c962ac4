package recourse.assessment;

import org.jspecify.annotations.Nullable;

import recourse.assessment.CategoryProposal.Abstention;
import recourse.assessment.Reading.Word;
import recourse.assessment.Reason.Kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Shows in the text what speaks for a category: the sentence that comes nearest, and the words that
 * both use.
 */
final class CategoryReasons {

    private static final int WORDS = 6;

    private final Prototypes prototypes;
    private final Reading text;
    private final @Nullable Meaning meaning;

    CategoryReasons(Prototypes prototypes, Reading text, @Nullable Meaning meaning) {
        this.prototypes = prototypes;
        this.text = text;
        this.meaning = meaning;
    }

    /**
     * What a learnt model goes by: the sentence that comes nearest, and the words that told most.
     */
    List<Reason> learnt(int leaf, List<Word> telling, Kind... first) {
        var reasons = new ArrayList<Reason>();
        for (var kind : first) {
            reasons.add(Reason.of(kind));
        }
        sentence(leaf)
                .map(place -> Reason.of(Kind.SENTENCE, text.text(), List.of(place)))
                .ifPresent(reasons::add);
        if (!telling.isEmpty()) {
            reasons.add(
                    Reason.of(
                            Kind.TELLING_WORDS,
                            text.text(),
                            telling.stream().map(Word::passage).toList()));
        }
        if (meaning == null) {
            reasons.add(Reason.of(Kind.ONLY_WORDS));
        }
        return reasons;
    }

    List<Reason> of(int leaf, @Nullable Abstention abstention) {
        var reasons = new ArrayList<Reason>();
        if (abstention != null) {
            reasons.add(Reason.of(kind(abstention)));
        }
        sentence(leaf)
                .map(place -> Reason.of(Kind.SENTENCE, text.text(), List.of(place)))
                .ifPresent(reasons::add);
        var shared =
                prototypes.overlap().shared(text, leaf).stream()
                        .limit(WORDS)
                        .map(Word::passage)
                        .toList();
        if (!shared.isEmpty()) {
            reasons.add(Reason.of(Kind.SHARED_WORDS, text.text(), shared));
        }
        if (meaning == null) {
            reasons.add(Reason.of(Kind.ONLY_WORDS));
        }
        return reasons;
    }

    private Optional<Passage> sentence(int leaf) {
        var read = meaning == null ? List.<float[]>of() : meaning.passages();
        return IntStream.range(0, read.size())
                .boxed()
                .max(
                        Comparator.comparingDouble(
                                place -> prototypes.nearness(read.get(place), leaf)))
                .map(text.sentences()::get);
    }

    static Kind kind(Abstention abstention) {
        return switch (abstention) {
            case TOO_SHORT -> Kind.TOO_SHORT;
            case NOTHING_FITS -> Kind.NOTHING_FITS;
            case CLOSE_CALL -> Kind.CLOSE_CALL;
        };
    }
}
