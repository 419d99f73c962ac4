package recourse.assessment;

import java.util.List;

/** What a whole text means, and what each asked passage of it means in its context. */
record Meaning(float[] whole, List<float[]> passages) {

    static double cosine(float[] one, float[] other) {
        var product = 0.0;
        for (var i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }

    static float[] unit(float[] vector) {
        var length = Math.sqrt(cosine(vector, vector));
        var unit = new float[vector.length];
        for (var i = 0; i < vector.length && length > 0; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }
}
