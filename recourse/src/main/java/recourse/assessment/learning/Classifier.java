package recourse.assessment.learning;

/**
 * Says of a text how likely each label is. What several experts learnt is folded into one weight
 * for each label and feature, so that reading is one pass and every reason can be named.
 */
public final class Classifier {

    private final Features features;
    private final float[][] weights;
    private final double trustInNearness;
    private final Honesties honesties;
    private final double sureAt95;

    /** For texts that were understood, and for those of which only the words were read. */
    record Honesties(Honesty understood, Honesty onlyWords) {
        double[] of(Text text, double[] sums) {
            return (text.meaning() == null ? onlyWords : understood).of(Shares.of(sums));
        }
    }

    Classifier(
            Features features,
            float[][] weights,
            double trustInNearness,
            Honesties honesties,
            double sureAt95) {
        this.features = features;
        this.weights = weights;
        this.trustInNearness = trustInNearness;
        this.honesties = honesties;
        this.sureAt95 = sureAt95;
    }

    /** How likely each label is, in their order; the sum is one. */
    public double[] classify(Text text) {
        return honesties.of(text, sums(text));
    }

    public Answer answer(Labelled text) {
        return Answer.of(text.label(), classify(text.text()));
    }

    private double[] sums(Text text) {
        var row = features.row(text);
        var sums = new double[weights.length];
        for (var label = 0; label < sums.length; label++) {
            sums[label] = row.times(weights[label]) + trustInNearness * text.nearness()[label];
        }
        return sums;
    }

    /** The confidence above which nineteen of twenty were right on texts not learnt from. */
    public double sureAt95() {
        return sureAt95;
    }

    /** Of the different words the share that was learnt; little of it means another world. */
    public double known(Text text) {
        return text.words().stream()
                .distinct()
                .mapToDouble(word -> features.placeOf(word) >= 0 ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** How much a word speaks for the label more than for the others; zero if it was not learnt. */
    public double speaksFor(String word, int label) {
        var place = features.placeOf(word);
        if (place < 0) {
            return 0;
        }
        var mean = 0.0;
        for (var ofLabel : weights) {
            mean += ofLabel[place] / weights.length;
        }
        return (weights[label][place] - mean) * features.rarity()[place];
    }

    Features features() {
        return features;
    }

    float[][] weights() {
        return weights;
    }

    double trustInNearness() {
        return trustInNearness;
    }

    Honesties honesties() {
        return honesties;
    }
}
