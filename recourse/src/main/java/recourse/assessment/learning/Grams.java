package recourse.assessment.learning;

import java.util.Arrays;
import java.util.List;

/**
 * The words, pairs of words and groups of letters of a text, each as the number of a bucket and how
 * often it occurs. Words have even buckets, letters odd ones.
 */
record Grams(int[] buckets, int[] counts) {

    /** Bounds the memory that learning takes; of a million different grams few share a bucket. */
    static final int BUCKETS = 1 << 22;

    // What a complaint is about is said long before; a longer text must not hold up the rest.
    private static final int MOST_WORDS = 2_000;
    // Most people begin with what it is about.
    private static final int BEGINNING = 60;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    // One ideograph is most of a word.
    private static final int LONGEST_OF_IDEOGRAPHS = 3;

    static Grams of(List<String> words) {
        var found = new Numbers();
        var before = 0;
        var read = 0;
        for (var word : words.subList(0, Math.min(words.size(), MOST_WORDS))) {
            if (isBlackedOut(word)) {
                continue;
            }
            var plain = withoutFigures(word);
            var own = hash(plain, 0, plain.length(), 17);
            found.add(even(own));
            if (before != 0) {
                found.add(even(before * 31 + own));
            }
            if (read++ < BEGINNING) {
                found.add(even(own * 37 + 11));
            }
            before = own;
            letters(" " + plain + " ", found);
        }
        return counted(found.sorted());
    }

    /** Publishers black out names as XXXX; a run of one letter says nothing either. */
    static boolean isBlackedOut(String word) {
        return word.length() > 1 && word.chars().allMatch(letter -> letter == word.charAt(0));
    }

    static int bucketOf(String word) {
        var plain = withoutFigures(word);
        return even(hash(plain, 0, plain.length(), 17));
    }

    /** 39.90 and 12.50 are alike for what a text is about. */
    private static String withoutFigures(String word) {
        if (!Character.isDigit(word.charAt(0))) {
            return word;
        }
        var plain = new StringBuilder(word.length());
        word.chars().forEach(sign -> plain.append(Character.isDigit(sign) ? '0' : (char) sign));
        return plain.toString();
    }

    private static void letters(String padded, Numbers found) {
        var ideographs = Character.isIdeographic(padded.codePointAt(1));
        var shortest = ideographs ? 1 : SHORTEST;
        var longest = ideographs ? LONGEST_OF_IDEOGRAPHS : LONGEST;
        for (var length = shortest; length <= longest; length++) {
            for (var from = 0; from + length <= padded.length(); from++) {
                found.add(odd(hash(padded, from, from + length, 23)));
            }
        }
    }

    private static int hash(String text, int from, int to, int seed) {
        var hash = seed;
        for (var i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        return hash ^ hash >>> 13;
    }

    private static int even(int hash) {
        return (mixed(hash) & BUCKETS - 1) & ~1;
    }

    private static int odd(int hash) {
        return mixed(hash) & BUCKETS - 1 | 1;
    }

    private static int mixed(int hash) {
        var mixed = hash * 0x9e3779b9;
        return mixed ^ mixed >>> 12;
    }

    private static Grams counted(int[] sorted) {
        var buckets = new int[sorted.length];
        var counts = new int[sorted.length];
        var size = 0;
        for (var bucket : sorted) {
            if (size == 0 || buckets[size - 1] != bucket) {
                buckets[size++] = bucket;
            }
            counts[size - 1]++;
        }
        return new Grams(Arrays.copyOf(buckets, size), Arrays.copyOf(counts, size));
    }

    private static final class Numbers {
        private int[] numbers = new int[256];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }

        int[] sorted() {
            var sorted = Arrays.copyOf(numbers, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
