package recourse.assessment.learning;

/** Linear equations with a symmetric, positive matrix, by Cholesky. */
final class Equations {
    private static final double TINY = 1e-10;

    private Equations() {}

    /** Only the lower half of the matrix is read, and it is used up. */
    static double[] solve(double[][] matrix, double[] right) {
        var size = right.length;
        for (var i = 0; i < size; i++) {
            for (var j = 0; j <= i; j++) {
                var sum = matrix[i][j];
                for (var k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(Math.max(TINY, sum)) : sum / matrix[j][j];
            }
        }
        var solution = right.clone();
        for (var i = 0; i < size; i++) {
            for (var k = 0; k < i; k++) {
                solution[i] -= matrix[i][k] * solution[k];
            }
            solution[i] /= matrix[i][i];
        }
        for (var i = size - 1; i >= 0; i--) {
            for (var k = i + 1; k < size; k++) {
                solution[i] -= matrix[k][i] * solution[k];
            }
            solution[i] /= matrix[i][i];
        }
        return solution;
    }
}
