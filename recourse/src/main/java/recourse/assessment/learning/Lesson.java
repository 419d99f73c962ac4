package recourse.assessment.learning;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;

/** The texts that are learnt from, as rows, and what one expert makes of some of them. */
final class Lesson {
    // So that one text more does not decide what a word tells.
    private static final double DOUBT = 1;

    private final Features features;
    private final Row[] rows;
    private final int[] labels;
    private final int count;
    private final Learning.Settings settings;

    Lesson(List<Labelled> texts, int count, Learning.Settings settings) {
        this.count = count;
        this.settings = settings;
        features = Features.of(texts, count);
        rows = texts.stream().map(text -> features.row(text.text())).toArray(Row[]::new);
        labels = texts.stream().mapToInt(Labelled::label).toArray();
    }

    Features features() {
        return features;
    }

    Row row(int text) {
        return rows[text];
    }

    int[] labels() {
        return labels;
    }

    /** The weights of every label, learnt from the chosen texts. */
    float[][] weights(Expert expert, int[] chosen) {
        var texts = new int[count];
        for (var text : chosen) {
            texts[labels[text]]++;
        }
        return settings.each(count)
                .mapToObj(label -> weights(expert, chosen, label, texts[label]))
                .toArray(float[][]::new);
    }

    private float[] weights(Expert expert, int[] chosen, int label, int ofLabel) {
        if (ofLabel == 0) {
            return new float[features.places()];
        }
        var rarity = (double) chosen.length / count / ofLabel;
        var slope = new Slope(rows, expert.stretch(this, chosen, label), features.places());
        return expert.solver()
                .solve(
                        slope,
                        chosen,
                        text -> labels[text] == label,
                        expert.costs(rarity),
                        settings.seed() + label);
    }

    /** For each gram how much oftener the texts of this label have it than the others do. */
    float @Nullable [] telling(int[] chosen, int label) {
        var ours = new double[features.grams()];
        var others = new double[features.grams()];
        for (var text : chosen) {
            var counts = labels[text] == label ? ours : others;
            for (var place : rows[text].places()) {
                if (place < counts.length) {
                    counts[place]++;
                }
            }
        }
        var all = IntStream.range(0, ours.length).mapToDouble(place -> ours[place] + DOUBT).sum();
        var rest =
                IntStream.range(0, others.length).mapToDouble(place -> others[place] + DOUBT).sum();
        var stretch = new float[features.places()];
        for (var place = 0; place < ours.length; place++) {
            stretch[place] =
                    (float)
                            Math.log(
                                    (ours[place] + DOUBT) / all / ((others[place] + DOUBT) / rest));
        }
        stretch[features.constant()] = 1;
        return stretch;
    }
}
