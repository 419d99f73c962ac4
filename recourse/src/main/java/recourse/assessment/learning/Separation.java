package recourse.assessment.learning;

import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/**
 * Parts the texts of one label from all others as widely as it can: a linear support vector machine
 * with squared hinge loss, by dual coordinate descent (Hsieh and others, 2008).
 */
final class Separation implements Solver {
    private static final int MOST_ROUNDS = 80;
    private static final double CLOSE_ENOUGH = 0.1;
    private static final double STANDS_STILL = 1e-12;

    @Override
    public float[] solve(
            Slope slope, int[] chosen, IntPredicate ours, Solver.Costs costs, long seed) {
        var order = chosen.clone();
        var push = new double[slope.size()];
        var curve = new double[slope.size()];
        for (var text : order) {
            curve[text] = 0.5 / costs.of(ours.test(text));
        }
        var lengths = slope.lengths(order);
        var random = new SplittableRandom(seed);
        var active = order.length;
        var bar = Double.POSITIVE_INFINITY;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            Slope.shuffle(order, active, random);
            var most = Double.NEGATIVE_INFINITY;
            var least = Double.POSITIVE_INFINITY;
            for (var at = 0; at < active; at++) {
                var text = order[at];
                var side = ours.test(text) ? 1 : -1;
                var steep = side * slope.times(text) - 1 + push[text] * curve[text];
                if (push[text] == 0 && steep > bar) {
                    // Far on its own side: not asked again until the others have settled.
                    active--;
                    order[at--] = order[active];
                    order[active] = text;
                    continue;
                }
                var way = push[text] == 0 ? Math.min(steep, 0) : steep;
                most = Math.max(most, way);
                least = Math.min(least, way);
                if (Math.abs(way) > STANDS_STILL) {
                    var before = push[text];
                    push[text] = Math.max(before - steep / (lengths[text] + curve[text]), 0);
                    slope.add(text, (push[text] - before) * side);
                }
            }
            var settled = most - least < CLOSE_ENOUGH;
            if (settled && active == order.length) {
                break;
            }
            active = settled ? order.length : active;
            bar = settled || most <= 0 ? Double.POSITIVE_INFINITY : most;
        }
        return slope.weights();
    }
}
