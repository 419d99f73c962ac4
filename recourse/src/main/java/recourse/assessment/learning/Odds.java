package recourse.assessment.learning;

import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/**
 * Fits the odds of one label against all others: logistic regression, by dual coordinate descent
 * (Yu, Huang, Lin, 2011). A text filed wrongly pulls less than in a {@link Separation}.
 */
final class Odds implements Solver {
    private static final int MOST_ROUNDS = 40;
    private static final double CLOSE_ENOUGH = 0.1;
    private static final double SHORTER = 0.1;
    private static final int MOST_STEPS = 50;

    @Override
    public float[] solve(
            Slope slope, int[] chosen, IntPredicate ours, Solver.Costs costs, long seed) {
        var order = chosen.clone();
        var push = new double[slope.size()];
        var lengths = slope.lengths(order);
        for (var text : order) {
            push[text] = Math.min(0.001 * costs.of(ours.test(text)), 1e-8);
            slope.add(text, ours.test(text) ? push[text] : -push[text]);
        }
        var random = new SplittableRandom(seed);
        var patience = 1e-2;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            Slope.shuffle(order, order.length, random);
            var steepest = 0.0;
            var steps = 0;
            for (var text : order) {
                var side = ours.test(text) ? 1 : -1;
                var cost = costs.of(ours.test(text));
                var step =
                        new Step(lengths[text], side * slope.times(text), cost, push[text])
                                .taken(patience);
                steepest = Math.max(steepest, step.steepness());
                steps += step.count();
                if (step.count() > 0) {
                    slope.add(text, (step.push() - push[text]) * side);
                    push[text] = step.push();
                }
            }
            if (steepest < CLOSE_ENOUGH) {
                break;
            }
            if (steps <= order.length / 10) {
                patience = Math.max(1e-8, patience / 10);
            }
        }
        return slope.weights();
    }

    private record Taken(double push, double steepness, int count) {}

    /** The best push of one text while all others stand still, from whichever end is nearer. */
    private record Step(double length, double margin, double cost, double push) {

        Taken taken(double patience) {
            var fromTop = 0.5 * length * (cost - 2 * push) + margin < 0;
            var sign = fromTop ? -1 : 1;
            var old = fromTop ? cost - push : push;
            var z = cost - old < 0.5 * cost ? SHORTER * old : old;
            var steep = steep(z, old, sign);
            var steepness = Math.abs(steep);
            var count = 0;
            while (Math.abs(steep) >= patience && count < MOST_STEPS) {
                var next = z - steep / (length + cost / (cost - z) / z);
                z = next <= 0 ? z * SHORTER : next;
                steep = steep(z, old, sign);
                count++;
            }
            return new Taken(fromTop ? cost - z : z, steepness, count);
        }

        private double steep(double z, double old, int sign) {
            return length * (z - old) + sign * margin + Math.log(z / (cost - z));
        }
    }
}
