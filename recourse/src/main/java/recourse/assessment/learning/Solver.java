package recourse.assessment.learning;

import java.util.function.IntPredicate;

/** Finds the weights of one label; the same texts and seed give the same weights. */
interface Solver {
    float[] solve(Slope slope, int[] chosen, IntPredicate ours, Costs costs, long seed);

    /** What an error costs on a text of the label and on one of another. */
    record Costs(double ofOurs, double ofOthers) {
        double of(boolean ours) {
            return ours ? ofOurs : ofOthers;
        }
    }
}
