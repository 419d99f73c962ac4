package recourse.assessment;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts that break programs: half characters, marks without a letter, right-to-left, controls,
 * endless words.
 */
final class HostileText {

    private static final List<String> PARTS =
            List.of(
                    "I was charged twice ",
                    "Niemand wurde verletzt. ",
                    "my child was injured",
                    "\uD83D\uDE00",
                    "\uD83D",
                    "\uDE00",
                    "a\u0308\u0308\u0308",
                    "\u0301",
                    "\u202Eabc\u202C",
                    "\0",
                    "\r\n",
                    "İSTANBUL ß ẞ ŉ ﬁ",
                    "漢字かな",
                    "' ’ ''''",
                    "1,2.3,,4 € $ £9",
                    "\uFFFD\uFEFF\u200B\u200D",
                    "👨‍👩‍👧",
                    "e".repeat(500),
                    "...!!!???",
                    "\u2028\u2029\u0085",
                    "𝔹𝕒𝕟𝕜 ①②½",
                    "not not not ",
                    "$");

    private HostileText() {}

    static Stream<String> texts(int count) {
        var random = new Random(20_261_121);
        return IntStream.range(0, count).mapToObj(any -> text(random));
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(any ->
                        random.nextInt(4) == 0
                                ? Character.toString((char) random.nextInt(0x10000))
                                : PARTS.get(random.nextInt(PARTS.size())))
                .collect(Collectors.joining(random.nextBoolean() ? "" : " "));
    }
}
