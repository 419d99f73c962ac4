package recourse.assessment.learning;

import java.util.Arrays;

/** Log-odds as shares of one. */
public final class Shares {
    private Shares() {}

    public static double[] of(double[] sums) {
        var largest = Arrays.stream(sums).max().orElse(0);
        var shares = new double[sums.length];
        var total = 0.0;
        for (var i = 0; i < sums.length; i++) {
            shares[i] = Math.exp(sums[i] - largest);
            total += shares[i];
        }
        for (var i = 0; i < shares.length; i++) {
            shares[i] /= total;
        }
        return shares;
    }

    /** The place of the largest; the first of several. */
    public static int best(double[] shares) {
        var best = 0;
        for (var i = 1; i < shares.length; i++) {
            if (shares[i] > shares[best]) {
                best = i;
            }
        }
        return best;
    }
}
