package recourse.assessment;

import org.jspecify.annotations.Nullable;

import recourse.assessment.CategoryProposal.Abstention;
import recourse.assessment.CategoryProposal.Basis;
import recourse.assessment.CategoryProposal.Candidate;
import recourse.assessment.learning.Shares;
import recourse.assessment.teaching.Champion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Proposes categories of any tree from its descriptions and examples alone, from the first day. */
public final class CategoryProposer {

    private static final int TOO_FEW_WORDS = 4;
    private static final double TOO_FAR = 0.1;
    private static final double TOO_LITTLE_SHARED = 0.03;
    private static final double TOO_CLOSE = 0.1;
    private static final int RANKED = 5;

    private final Embedder embedder;
    private @Nullable Ready ready;

    private record Ready(
            List<CategorySketch> categories,
            Map<String, float[]> embeddings,
            Prototypes prototypes) {}

    private record Fit(Prototypes prototypes, double[] confidences, int best, Basis basis) {}

    public CategoryProposer(Embedder embedder) {
        this.embedder = embedder;
    }

    public CategoryProposal propose(List<CategorySketch> categories, String text, Locale language) {
        var reading = Reading.of(text);
        return propose(categories, null, reading, embedder.meaningOf(reading, language));
    }

    /**
     * Without a meaning, for a text in a language that the model does not know, the words decide
     * alone.
     */
    CategoryProposal propose(
            List<CategorySketch> categories,
            @Nullable Champion champion,
            Reading text,
            @Nullable Meaning meaning) {
        var prototypes = prototypes(categories);
        if (prototypes.tree().leaves().isEmpty()) {
            return new CategoryProposal(
                    List.of(), List.of(), Basis.WORDS, Abstention.NOTHING_FITS, List.of());
        }
        if (champion != null) {
            return learnt(new LearntFit(champion, prototypes, text, meaning));
        }
        var understood = meaning != null && prototypes.isMeaningful() ? meaning : null;
        var fit = fit(prototypes, text, understood);
        var abstention = abstention(fit, text, understood);
        var reasons = new CategoryReasons(prototypes, text, understood).of(fit.best(), abstention);
        return new CategoryProposal(ranked(fit), above(fit), fit.basis(), abstention, reasons);
    }

    private static CategoryProposal learnt(LearntFit learnt) {
        var confidences = learnt.confidences();
        var fit =
                new Fit(
                        learnt.prototypes(),
                        confidences,
                        Shares.best(confidences),
                        learnt.meaning() == null ? Basis.WORDS : Basis.MEANING);
        var abstention = abstention(learnt, fit);
        return new CategoryProposal(
                ranked(fit),
                above(fit),
                fit.basis(),
                abstention,
                learnt.reasons(fit.best(), abstention));
    }

    private static @Nullable Abstention abstention(LearntFit learnt, Fit fit) {
        if (learnt.text().words().size() < TOO_FEW_WORDS) {
            return Abstention.TOO_SHORT;
        }
        if (learnt.isStrange()) {
            return Abstention.NOTHING_FITS;
        }
        return margin(fit) < TOO_CLOSE ? Abstention.CLOSE_CALL : null;
    }

    private static Fit fit(Prototypes prototypes, Reading text, @Nullable Meaning meaning) {
        var confidences =
                Shares.of(meaning == null ? prototypes.fit(text) : prototypes.fit(text, meaning));
        return new Fit(
                prototypes,
                confidences,
                Shares.best(confidences),
                meaning == null ? Basis.WORDS : Basis.MEANING);
    }

    private static @Nullable Abstention abstention(
            Fit fit, Reading text, @Nullable Meaning meaning) {
        if (text.words().size() < TOO_FEW_WORDS) {
            return Abstention.TOO_SHORT;
        }
        if (!fits(fit, text, meaning)) {
            return Abstention.NOTHING_FITS;
        }
        return margin(fit) < TOO_CLOSE ? Abstention.CLOSE_CALL : null;
    }

    private static boolean fits(Fit fit, Reading text, @Nullable Meaning meaning) {
        return meaning == null
                ? fit.prototypes().overlap().scores(text)[fit.best()] >= TOO_LITTLE_SHARED
                : fit.prototypes().nearness(meaning.whole(), fit.best()) >= TOO_FAR;
    }

    private static double margin(Fit fit) {
        var second =
                IntStream.range(0, fit.confidences().length)
                        .filter(leaf -> leaf != fit.best())
                        .mapToDouble(leaf -> fit.confidences()[leaf])
                        .max()
                        .orElse(0);
        return fit.confidences()[fit.best()] - second;
    }

    private static List<Candidate> ranked(Fit fit) {
        var leaves = fit.prototypes().tree().leaves();
        return IntStream.range(0, leaves.size())
                .mapToObj(leaf -> new Candidate(leaves.get(leaf).id(), fit.confidences()[leaf]))
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .limit(RANKED)
                .toList();
    }

    private static List<Candidate> above(Fit fit) {
        var tree = fit.prototypes().tree();
        var sums = new HashMap<UUID, Double>();
        for (var leaf = 0; leaf < fit.confidences().length; leaf++) {
            var share = fit.confidences()[leaf];
            tree.wayUp(tree.leaves().get(leaf)).stream()
                    .skip(1)
                    .forEach(category -> sums.merge(category.id(), share, Double::sum));
        }
        return tree.wayUp(tree.leaves().get(fit.best())).stream()
                .skip(1)
                .map(category ->
                        new Candidate(
                                category.id(), Math.min(1, sums.getOrDefault(category.id(), 0.0))))
                .toList();
    }

    /** An edit of the tree embeds only the sentences that are new. */
    private synchronized Prototypes prototypes(List<CategorySketch> categories) {
        if (ready == null || !ready.categories().equals(categories)) {
            var known = ready == null ? Map.<String, float[]>of() : ready.embeddings();
            var embeddings = new HashMap<String, float[]>();
            categories.stream()
                    .flatMap(Prototypes::sentences)
                    .distinct()
                    .forEach(sentence -> embeddings.put(sentence, embedding(sentence, known)));
            ready =
                    new Ready(
                            new ArrayList<>(categories),
                            embeddings,
                            new Prototypes(categories, embeddings));
        }
        return ready.prototypes();
    }

    private float[] embedding(String sentence, Map<String, float[]> known) {
        var kept = known.get(sentence);
        return kept != null ? kept : embedder.embed(sentence);
    }
}
