package recourse.assessment.learning;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * One way of learning the weights of a label. Each is blind for what another sees; together they
 * are right more often.
 */
enum Expert {
    /** Words, letters and meaning side by side. */
    WHOLE(new Odds(), 4, false) {
        @Override
        float @Nullable [] stretch(Lesson lesson, int[] chosen, int label) {
            return null;
        }
    },
    /**
     * Words and letters, stretched by how much oftener this label has them (Wang, Manning, 2012).
     */
    TELLING(new Separation(), 0.1, true) {
        @Override
        float @Nullable [] stretch(Lesson lesson, int[] chosen, int label) {
            return lesson.telling(chosen, label);
        }
    },
    /** The meaning alone: it knows from a handful of texts what words need a hundred for. */
    MEANING(new Separation(), 0.3, true) {
        @Override
        float @Nullable [] stretch(Lesson lesson, int[] chosen, int label) {
            var features = lesson.features();
            var stretch = new float[features.places()];
            Arrays.fill(stretch, features.grams(), features.constant(), 2);
            stretch[features.constant()] = 1;
            return stretch;
        }
    };

    private final Solver solver;
    private final double cost;
    private final boolean balanced;

    Expert(Solver solver, double cost, boolean balanced) {
        this.solver = solver;
        this.cost = cost;
        this.balanced = balanced;
    }

    Solver solver() {
        return solver;
    }

    /**
     * @param rarity how much rarer the label is than if all were alike
     */
    Solver.Costs costs(double rarity) {
        return new Solver.Costs(balanced ? cost * rarity : cost, cost);
    }

    abstract float @Nullable [] stretch(Lesson lesson, int[] chosen, int label);
}
