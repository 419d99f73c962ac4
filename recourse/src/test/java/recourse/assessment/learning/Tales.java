package recourse.assessment.learning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up complaints about money, parcels and staff, which share most of their words. */
final class Tales {
    static final int MONEY = 0;
    static final int PARCEL = 1;
    static final int STAFF = 2;
    static final int LABELS = 3;

    private static final List<List<String>> OWN =
            List.of(
                    words("refund invoice charged twice card fee amount bank payment statement"),
                    words("parcel courier delivery box broken late doorstep address lost driver"),
                    words("rude shouted clerk counter manager laughed ignored hung unfriendly"));
    private static final List<String> SHARED =
            words(
                    "yesterday again customer please order shop since told phone week answer"
                            + " nobody problem service number email waited letter house name");

    private final Random random;

    Tales(long seed) {
        random = new Random(seed);
    }

    /** Of each label so many. */
    List<Labelled> each(int count) {
        return IntStream.range(0, count * LABELS).mapToObj(text -> about(text % LABELS)).toList();
    }

    Labelled about(int label) {
        return new Labelled(text(label, 0.25), label);
    }

    /** Every so often people file it where it does not belong. */
    List<Labelled> misfiled(int count, double share) {
        return each(count).stream()
                .map(text ->
                        random.nextDouble() < share
                                ? new Labelled(text.text(), random.nextInt(LABELS))
                                : text)
                .toList();
    }

    static Text of(List<String> words) {
        return new Text(words, null, new double[LABELS]);
    }

    private Text text(int label, double telling) {
        var words = new ArrayList<String>();
        for (var i = 0; i < 20; i++) {
            words.add(one(random.nextDouble() < telling ? OWN.get(label) : SHARED));
        }
        return of(words);
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    static Text understood(Text text, float @Nullable [] meaning) {
        return new Text(text.words(), meaning, text.nearness());
    }

    private static List<String> words(String line) {
        return List.of(line.split(" "));
    }
}
