package recourse.assessment.learning;

import recourse.assessment.learning.Classifier.Honesties;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Makes a classifier of labelled texts. Everything that is fitted to them beyond the weights, how
 * much each expert counts, how sure one may be and from where on, comes from texts that the weights
 * had not seen.
 */
public final class Learning {
    private static final int FOLDS = 5;
    private static final double PRECISION = 0.95;
    private static final int ENOUGH_TO_TELL = 50;
    private static final int NEARNESS = Expert.values().length;

    private final List<Labelled> texts;
    private final int count;
    private final Lesson lesson;
    private final Folds folds;
    private final double[][][] scores;
    private final DoubleConsumer progress;

    /** The same seed gives the same classifier. */
    public record Settings(long seed, boolean allCores) {
        IntStream each(int count) {
            var labels = IntStream.range(0, count);
            return allCores ? labels.parallel() : labels;
        }
    }

    /** What was learnt, and what it says of each text that it was learnt from without having it. */
    public record Learnt(Classifier classifier, Quality unseen) {}

    private Learning(List<Labelled> texts, int count, Settings settings, DoubleConsumer progress) {
        this.texts = List.copyOf(texts);
        this.count = count;
        this.progress = progress;
        lesson = new Lesson(texts, count, settings);
        folds = Folds.of(lesson.labels(), FOLDS, settings.seed());
        scores = new double[NEARNESS + 1][texts.size()][];
    }

    /**
     * @param count how many labels there are, numbered from zero
     * @param progress hears how much is done, from 0 to 1
     */
    public static Learnt of(
            List<Labelled> texts, int count, Settings settings, DoubleConsumer progress) {
        return new Learning(texts, count, settings, progress).learn();
    }

    private Learnt learn() {
        for (var fold = 0; fold < FOLDS; fold++) {
            scoreUnseen(fold);
        }
        for (var text = 0; text < texts.size(); text++) {
            scores[NEARNESS][text] = texts.get(text).text().nearness().clone();
        }
        var spreads = Arrays.stream(scores).mapToDouble(Learning::evenOut).toArray();
        var pool = Pool.fit(scores, lesson.labels(), count);
        var honesties = new Honesties(honesty(pool, true), honesty(pool, false));
        var unseen = unseen(pool, honesties);
        var classifier =
                new Classifier(
                        lesson.features(),
                        folded(pool, spreads),
                        pool.trust()[NEARNESS] / spreads[NEARNESS],
                        honesties,
                        unseen.thresholdFor(PRECISION));
        progress.accept(1);
        return new Learnt(classifier, unseen);
    }

    private void scoreUnseen(int fold) {
        for (var expert : Expert.values()) {
            var weights = lesson.weights(expert, folds.without(fold));
            for (var text : folds.of(fold)) {
                scores[expert.ordinal()][text] = scores(weights, lesson.row(text));
            }
            progress.accept((fold * NEARNESS + expert.ordinal() + 1.0) / (NEARNESS * (FOLDS + 1)));
        }
    }

    private static double[] scores(float[][] weights, Row row) {
        return Arrays.stream(weights).mapToDouble(row::times).toArray();
    }

    /** Gives the scores of one expert the spread of one and says what it was. */
    private static double evenOut(double[][] scores) {
        var squares = Arrays.stream(scores).flatMapToDouble(Arrays::stream).map(s -> s * s);
        var mean = Arrays.stream(scores).flatMapToDouble(Arrays::stream).average().orElse(0);
        var spread = Math.sqrt(Math.max(0, squares.average().orElse(0) - mean * mean));
        if (spread < 1e-9) {
            return 1;
        }
        for (var ofText : scores) {
            for (var label = 0; label < ofText.length; label++) {
                ofText[label] /= spread;
            }
        }
        return spread;
    }

    private Quality unseen(Pool pool, Honesties honesties) {
        return new Quality(
                IntStream.range(0, texts.size())
                        .mapToObj(text ->
                                Answer.of(
                                        lesson.labels()[text],
                                        honesties.of(
                                                texts.get(text).text(), pool.sums(scores, text))))
                        .toList());
    }

    /** Of texts read in one way; of all, if they are too few to tell. */
    private Honesty honesty(Pool pool, boolean understood) {
        var read = read(text -> (text.meaning() != null) == understood);
        var told = read.length < ENOUGH_TO_TELL ? read(text -> true) : read;
        var shares = new double[told.length];
        var right = new boolean[told.length];
        for (var i = 0; i < told.length; i++) {
            var all = Shares.of(pool.sums(scores, told[i]));
            var best = Shares.best(all);
            shares[i] = all[best];
            right[i] = best == lesson.labels()[told[i]];
        }
        return Honesty.of(shares, right);
    }

    private int[] read(Predicate<Text> how) {
        return IntStream.range(0, texts.size())
                .filter(text -> how.test(texts.get(text).text()))
                .toArray();
    }

    private float[][] folded(Pool pool, double[] spreads) {
        var all = IntStream.range(0, texts.size()).toArray();
        var folded = new float[count][lesson.features().places()];
        for (var expert : Expert.values()) {
            var trust = pool.trust()[expert.ordinal()] / spreads[expert.ordinal()];
            var weights = lesson.weights(expert, all);
            for (var label = 0; label < count; label++) {
                for (var place = 0; place < folded[label].length; place++) {
                    folded[label][place] += (float) (trust * weights[label][place]);
                }
            }
        }
        for (var label = 0; label < count; label++) {
            folded[label][lesson.features().constant()] += (float) pool.commonness()[label];
        }
        return folded;
    }
}
