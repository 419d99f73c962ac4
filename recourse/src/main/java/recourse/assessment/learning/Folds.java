package recourse.assessment.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Parts texts so that each part holds its share of every label. */
record Folds(int[] foldOf, int count) {

    static Folds of(int[] labels, int count, long seed) {
        var foldOf = new int[labels.length];
        var next = 0;
        for (var text : shuffledByLabel(labels, seed)) {
            foldOf[text] = next++ % count;
        }
        return new Folds(foldOf, count);
    }

    private static List<Integer> shuffledByLabel(int[] labels, long seed) {
        var texts = new ArrayList<>(IntStream.range(0, labels.length).boxed().toList());
        Collections.shuffle(texts, new Random(seed));
        // Stable: within a label the shuffled order stays.
        texts.sort((one, other) -> Integer.compare(labels[one], labels[other]));
        return texts;
    }

    int[] without(int fold) {
        return IntStream.range(0, foldOf.length).filter(text -> foldOf[text] != fold).toArray();
    }

    int[] of(int fold) {
        return IntStream.range(0, foldOf.length).filter(text -> foldOf[text] == fold).toArray();
    }
}
