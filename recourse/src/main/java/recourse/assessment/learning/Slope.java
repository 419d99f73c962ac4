package recourse.assessment.learning;

import org.jspecify.annotations.Nullable;

import java.util.SplittableRandom;

/**
 * Weights on their way: rows seen through a stretch of each place, so that a place that tells much
 * is learnt more of.
 */
final class Slope {
    private final Row[] rows;
    private final float @Nullable [] stretch;
    private final float[] weights;

    /**
     * @param stretch what each place is multiplied with, or null for nothing
     */
    Slope(Row[] rows, float @Nullable [] stretch, int places) {
        this.rows = rows;
        this.stretch = stretch;
        this.weights = new float[places];
    }

    int size() {
        return rows.length;
    }

    double times(int text) {
        var row = rows[text];
        if (stretch == null) {
            return row.times(weights);
        }
        var sum = 0.0;
        for (var i = 0; i < row.places().length; i++) {
            var place = row.places()[i];
            sum += row.values()[i] * stretch[place] * weights[place];
        }
        return sum;
    }

    void add(int text, double times) {
        var row = rows[text];
        for (var i = 0; i < row.places().length; i++) {
            var place = row.places()[i];
            weights[place] += (float) (times * row.values()[i] * stretch(place));
        }
    }

    /** The square of each chosen row's length. */
    double[] lengths(int[] chosen) {
        var lengths = new double[rows.length];
        for (var text : chosen) {
            var row = rows[text];
            for (var i = 0; i < row.places().length; i++) {
                var value = row.values()[i] * stretch(row.places()[i]);
                lengths[text] += value * value;
            }
        }
        return lengths;
    }

    /** The weights for rows as they are. */
    float[] weights() {
        for (var place = 0; stretch != null && place < weights.length; place++) {
            weights[place] *= stretch[place];
        }
        return weights;
    }

    static void shuffle(int[] order, int size, SplittableRandom random) {
        for (var i = size - 1; i > 0; i--) {
            var other = random.nextInt(i + 1);
            var kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    private float stretch(int place) {
        return stretch == null ? 1 : stretch[place];
    }
}
