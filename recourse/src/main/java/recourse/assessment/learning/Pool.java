package recourse.assessment.learning;

import java.util.Arrays;

/**
 * How much each expert's word counts, and how common each label is: fitted on what they said of
 * texts they had not seen, so that the shares it gives are right as often as they say.
 */
record Pool(double[] trust, double[] commonness) {
    private static final int MOST_STEPS = 40;
    private static final double SMALL_STEP = 1e-7;
    // With few texts every expert counts alike and no label is commoner than another.
    private static final double PULL_OF_TRUST = 2;
    private static final double PULL_OF_COMMONNESS = 1;

    /**
     * @param scores by expert, text and label; each expert's spread is one
     */
    static Pool fit(double[][][] scores, int[] labels, int count) {
        var fit = new Fit(scores, labels, count);
        var pool = fit.start();
        var loss = fit.loss(pool);
        for (var step = 0; step < MOST_STEPS; step++) {
            var way = fit.newtonStep(pool);
            var length = 1.0;
            var next = moved(pool, way, length);
            var lossThere = fit.loss(next);
            while (lossThere > loss && length > SMALL_STEP) {
                length /= 2;
                next = moved(pool, way, length);
                lossThere = fit.loss(next);
            }
            if (loss - lossThere < SMALL_STEP * Math.max(1, loss)) {
                break;
            }
            pool = next;
            loss = lossThere;
        }
        return new Pool(
                Arrays.copyOf(pool, scores.length),
                Arrays.copyOfRange(pool, scores.length, pool.length));
    }

    double[] sums(double[][][] scores, int text) {
        var sums = commonness.clone();
        for (var expert = 0; expert < trust.length; expert++) {
            for (var label = 0; label < sums.length; label++) {
                sums[label] += trust[expert] * scores[expert][text][label];
            }
        }
        return sums;
    }

    private static double[] moved(double[] from, double[] way, double length) {
        var to = from.clone();
        for (var i = 0; i < to.length; i++) {
            to[i] -= length * way[i];
        }
        return to;
    }

    private record Fit(double[][][] scores, int[] labels, int count) {

        double[] start() {
            var start = new double[scores.length + count];
            Arrays.fill(start, 0, scores.length, 1);
            return start;
        }

        double loss(double[] at) {
            var loss = 0.0;
            for (var i = 0; i < at.length; i++) {
                loss += pull(i) * (at[i] - goal(i)) * (at[i] - goal(i)) / 2;
            }
            for (var text = 0; text < labels.length; text++) {
                loss -= Math.log(Math.max(1e-12, shares(at, text)[labels[text]]));
            }
            return loss;
        }

        double[] newtonStep(double[] at) {
            var slope = new double[at.length];
            var curve = new double[at.length][at.length];
            for (var i = 0; i < at.length; i++) {
                slope[i] = pull(i) * (at[i] - goal(i));
                curve[i][i] = pull(i);
            }
            for (var text = 0; text < labels.length; text++) {
                gather(shares(at, text), text, slope, curve);
            }
            return Equations.solve(curve, slope);
        }

        private void gather(double[] shares, int text, double[] slope, double[][] curve) {
            var experts = scores.length;
            var mean = new double[slope.length];
            for (var label = 0; label < count; label++) {
                var share = shares[label];
                mean[experts + label] = share;
                curve[experts + label][experts + label] += share;
                for (var one = 0; one < experts; one++) {
                    var weighed = share * scores[one][text][label];
                    mean[one] += weighed;
                    curve[experts + label][one] += weighed;
                    for (var other = 0; other <= one; other++) {
                        curve[one][other] += weighed * scores[other][text][label];
                    }
                }
            }
            for (var i = 0; i < mean.length; i++) {
                slope[i] += mean[i];
                for (var j = 0; j <= i; j++) {
                    curve[i][j] -= mean[i] * mean[j];
                }
            }
            slope[experts + labels[text]] -= 1;
            for (var expert = 0; expert < experts; expert++) {
                slope[expert] -= scores[expert][text][labels[text]];
            }
        }

        private double[] shares(double[] at, int text) {
            var sums = Arrays.copyOfRange(at, scores.length, at.length);
            for (var expert = 0; expert < scores.length; expert++) {
                for (var label = 0; label < count; label++) {
                    sums[label] += at[expert] * scores[expert][text][label];
                }
            }
            return Shares.of(sums);
        }

        private double pull(int place) {
            return place < scores.length ? PULL_OF_TRUST : PULL_OF_COMMONNESS;
        }

        private double goal(int place) {
            return place < scores.length ? 1 : 0;
        }
    }
}
