package recourse.assessment;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * Adds up the model's output piece by piece; the mean of a window weighs as much as it has pieces.
 */
final class MeaningBuilder {

    static final int NOWHERE = -1;

    private final List<Passage> passages;
    private final float[] whole = new float[Embedding.DIMENSIONS];
    private final List<float[]> parts;
    private int current;

    MeaningBuilder(List<Passage> passages) {
        this.passages = passages;
        this.parts = passages.stream().map(passage -> new float[Embedding.DIMENSIONS]).toList();
    }

    void add(FloatBuffer rows, int row, int position) {
        addTo(whole, rows, row);
        while (current < passages.size() && position >= passages.get(current).end()) {
            current++;
        }
        if (current < passages.size() && passages.get(current).holds(position)) {
            addTo(parts.get(current), rows, row);
        }
    }

    Meaning build() {
        return new Meaning(Meaning.unit(whole), parts.stream().map(Meaning::unit).toList());
    }

    private static void addTo(float[] sum, FloatBuffer rows, int row) {
        var from = row * Embedding.DIMENSIONS;
        for (var i = 0; i < sum.length; i++) {
            sum[i] += rows.get(from + i);
        }
    }
}
