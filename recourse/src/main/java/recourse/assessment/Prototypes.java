package recourse.assessment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A category tree made ready for comparing: what each leaf means, and which words it is described
 * with.
 */
final class Prototypes {

    /** The language whose wordings the embedding model understands. */
    static final String UNDERSTOOD = "en";

    private static final double WEIGHT_OF_PARENTS = 0.3;
    private static final double WEIGHT_OF_WORDS = 0.5;
    // Fitted on ten thousand labelled complaints for the meaning, on German reports to a city for
    // the words alone.
    private static final double SHARPNESS_OF_MEANING = 6.8;
    private static final double SHARPNESS_OF_WORDS = 11.5;

    private final CategoryTree tree;
    private final List<Prototype> prototypes;
    private final Overlap overlap;

    private record Prototype(UUID id, List<float[]> own, List<float[]> above) {}

    Prototypes(List<CategorySketch> categories, Map<String, float[]> embeddings) {
        tree = new CategoryTree(categories);
        prototypes = tree.leaves().stream().map(leaf -> prototype(leaf, embeddings)).toList();
        overlap = new Overlap(tree.leaves().stream().map(this::words).toList());
    }

    static Stream<String> sentences(CategorySketch category) {
        var wording = category.wordings().get(UNDERSTOOD);
        return wording == null ? Stream.empty() : wording.sentences();
    }

    CategoryTree tree() {
        return tree;
    }

    Overlap overlap() {
        return overlap;
    }

    /**
     * For each leaf how well the text fits it; larger is better, and the differences are log-odds.
     */
    double[] fit(Reading text, Meaning meaning) {
        var shared = overlap.scores(text);
        return IntStream.range(0, shared.length)
                .mapToDouble(leaf ->
                        SHARPNESS_OF_MEANING
                                * (nearness(meaning, prototypes.get(leaf))
                                        + WEIGHT_OF_WORDS * shared[leaf]))
                .toArray();
    }

    double[] fit(Reading text) {
        var fit = overlap.scores(text);
        for (var leaf = 0; leaf < fit.length; leaf++) {
            fit[leaf] *= SHARPNESS_OF_WORDS;
        }
        return fit;
    }

    double nearness(float[] passage, int leaf) {
        return mean(prototypes.get(leaf).own(), passage);
    }

    boolean isMeaningful() {
        return prototypes.stream().noneMatch(leaf -> leaf.own().isEmpty());
    }

    private static double nearness(Meaning meaning, Prototype leaf) {
        var best = leaf.own().stream().mapToDouble(own -> best(meaning, own)).average().orElse(0);
        return mean(leaf.own(), meaning.whole())
                + best
                + WEIGHT_OF_PARENTS * mean(leaf.above(), meaning.whole());
    }

    private static double best(Meaning meaning, float[] own) {
        return meaning.passages().stream()
                .mapToDouble(passage -> Meaning.cosine(passage, own))
                .max()
                .orElse(0);
    }

    private static double mean(List<float[]> prototypes, float[] vector) {
        return prototypes.stream()
                .mapToDouble(prototype -> Meaning.cosine(prototype, vector))
                .average()
                .orElse(0);
    }

    private Prototype prototype(CategorySketch leaf, Map<String, float[]> embeddings) {
        var above = tree.wayUp(leaf).stream().skip(1).flatMap(Prototypes::sentences);
        return new Prototype(
                leaf.id(), vectors(sentences(leaf), embeddings), vectors(above, embeddings));
    }

    private static List<float[]> vectors(
            Stream<String> sentences, Map<String, float[]> embeddings) {
        return sentences.map(embeddings::get).toList();
    }

    private String words(CategorySketch leaf) {
        return tree.wayUp(leaf).stream()
                .flatMap(category -> category.wordings().values().stream())
                .flatMap(Wording::sentences)
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
