package recourse.assessment.learning;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * What is learnt from: the folded words of a text, its meaning where the embedding model knows the
 * language, and how near it comes to the description of each label.
 */
public record Text(List<String> words, float @Nullable [] meaning, double[] nearness) {
    public Text {
        words = List.copyOf(words);
    }

    /** The same text beside other labels. */
    public Text near(double[] nearness) {
        return new Text(words, meaning, nearness);
    }

    /** The same text beside the labels at these places only. */
    public Text nearOnly(int[] places) {
        return near(Arrays.stream(places).mapToDouble(place -> nearness[place]).toArray());
    }
}
