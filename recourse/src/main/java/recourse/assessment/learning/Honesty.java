package recourse.assessment.learning;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Turns the largest share into the chance that it is right: a line through its log-odds (Platt,
 * 1999), fitted on texts not learnt from. The order of the answers stays, and so do the shares of
 * the others among each other.
 */
record Honesty(double slope, double start) {
    private static final int STEPS = 30;
    private static final double LEAST = 1e-6;
    // As if a few answers had shown that the shares are honest as they are.
    private static final double PULL = 3;

    static final Honesty AS_IT_IS = new Honesty(1, 0);

    static Honesty of(double[] shares, boolean[] right) {
        if (shares.length == 0) {
            return AS_IT_IS;
        }
        var odds = Arrays.stream(shares).map(Honesty::odds).toArray();
        var slope = 1.0;
        var start = 0.0;
        for (var step = 0; step < STEPS; step++) {
            var bySlope = PULL * (slope - 1);
            var byStart = PULL * start;
            var curve = new double[][] {{PULL, 0}, {0, PULL}};
            for (var i = 0; i < odds.length; i++) {
                var chance = chance(slope * odds[i] + start);
                var miss = chance - (right[i] ? 1 : 0);
                var weight = chance * (1 - chance);
                bySlope += miss * odds[i];
                byStart += miss;
                curve[0][0] += weight * odds[i] * odds[i];
                curve[1][0] += weight * odds[i];
                curve[1][1] += weight;
            }
            var way = Equations.solve(curve, new double[] {bySlope, byStart});
            slope = Math.max(0.05, slope - way[0]);
            start -= way[1];
        }
        return new Honesty(slope, start);
    }

    double[] of(double[] shares) {
        var best = Shares.best(shares);
        var chance = chance(slope * odds(shares[best]) + start);
        // The best stays the best, however little it is trusted.
        var least = 1.0 / shares.length;
        var confident = Math.max(chance, least);
        var rest = Math.max(LEAST, 1 - shares[best]);
        return IntStream.range(0, shares.length)
                .mapToDouble(label ->
                        label == best
                                ? confident
                                : Math.min(
                                        Math.nextDown(confident),
                                        shares[label] * (1 - confident) / rest))
                .toArray();
    }

    private static double odds(double share) {
        var inside = Math.clamp(share, LEAST, 1 - LEAST);
        return Math.log(inside / (1 - inside));
    }

    private static double chance(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }
}
