package recourse.assessment.learning;

/** A text as numbers: the places of what it has, and how much of each. */
record Row(int[] places, float[] values) {

    double times(float[] weights) {
        var sum = 0.0;
        for (var i = 0; i < places.length; i++) {
            sum += values[i] * weights[places[i]];
        }
        return sum;
    }
}
