package recourse.assessment.learning;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which grams tell something, and how much the rarity of each weighs; and where in a row the
 * meaning and the constant stand.
 */
final class Features {

    /** The directions of the embedding. */
    static final int DIRECTIONS = 384;

    private static final int FEW_TEXTS = 200;
    private static final double TOO_COMMON = 0.85;
    private static final int MOST_WEIGHTS = 8_000_000;

    private final int[] kept;
    private final float[] rarity;

    Features(int[] kept, float[] rarity) {
        this.kept = kept;
        this.rarity = rarity;
    }

    static Features of(List<Labelled> texts, int labels) {
        var texting = new int[Grams.BUCKETS];
        for (var text : texts) {
            for (var bucket : Grams.of(text.text().words()).buckets()) {
                texting[bucket]++;
            }
        }
        var least = texts.size() < FEW_TEXTS ? 1 : 2;
        var kept = kept(texting, least, texts.size());
        while (kept.length > MOST_WEIGHTS / Math.max(1, labels)) {
            kept = kept(texting, ++least, texts.size());
        }
        var rarity = new float[kept.length];
        for (var i = 0; i < kept.length; i++) {
            rarity[i] = (float) (Math.log((1.0 + texts.size()) / (1 + texting[kept[i]])) + 1);
        }
        return new Features(kept, rarity);
    }

    private static int[] kept(int[] texting, int least, int texts) {
        var most = Math.max(2, TOO_COMMON * texts);
        return IntStream.range(0, texting.length)
                .filter(bucket -> texting[bucket] >= leastOf(bucket, least))
                .filter(bucket -> texting[bucket] <= most)
                .toArray();
    }

    /** Letters repeat themselves: one text more must show them. */
    private static int leastOf(int bucket, int least) {
        return isWord(bucket) || least == 1 ? least : least + 1;
    }

    private static boolean isWord(int bucket) {
        return (bucket & 1) == 0;
    }

    /** The number of places in a row. */
    int places() {
        return kept.length + DIRECTIONS + 1;
    }

    int grams() {
        return kept.length;
    }

    int constant() {
        return kept.length + DIRECTIONS;
    }

    int[] kept() {
        return kept;
    }

    float[] rarity() {
        return rarity;
    }

    /** The place of a word; negative when it was never learnt. */
    int placeOf(String word) {
        return Arrays.binarySearch(kept, Grams.bucketOf(word));
    }

    /** Words, letters and meaning each have length one, so that none drowns the others. */
    Row row(Text text) {
        var grams = Grams.of(text.words());
        var meaning = text.meaning();
        var most = grams.buckets().length + DIRECTIONS + 1;
        var places = new int[most];
        var values = new float[most];
        var size = 0;
        for (var i = 0; i < grams.buckets().length; i++) {
            var place = Arrays.binarySearch(kept, grams.buckets()[i]);
            if (place >= 0) {
                places[size] = place;
                values[size++] = (float) ((1 + Math.log(grams.counts()[i])) * rarity[place]);
            }
        }
        scale(places, values, size);
        for (var i = 0; meaning != null && i < DIRECTIONS; i++) {
            places[size] = kept.length + i;
            values[size++] = meaning[i];
        }
        places[size] = constant();
        values[size++] = 1;
        return new Row(Arrays.copyOf(places, size), Arrays.copyOf(values, size));
    }

    private void scale(int[] places, float[] values, int size) {
        var words = 1e-9;
        var letters = 1e-9;
        for (var i = 0; i < size; i++) {
            if (isWord(kept[places[i]])) {
                words += values[i] * values[i];
            } else {
                letters += values[i] * values[i];
            }
        }
        var ofWords = (float) (1 / Math.sqrt(words));
        var ofLetters = (float) (1 / Math.sqrt(letters));
        for (var i = 0; i < size; i++) {
            values[i] *= isWord(kept[places[i]]) ? ofWords : ofLetters;
        }
    }
}
