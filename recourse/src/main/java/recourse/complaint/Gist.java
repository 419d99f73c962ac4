package recourse.complaint;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One sentence of the complainant's own that says most at a glance: the first that is more than a
 * greeting.
 */
public final class Gist {
    private static final int LONGEST = 140;
    private static final int FEWEST_WORDS = 4;
    private static final Pattern GREETING =
            Pattern.compile(
                    "^(dear|hello|hi|good (morning|afternoon|evening)|to whom it may concern|sehr geehrte|guten (tag|morgen|abend)|hallo|liebe)\\b.*",
                    Pattern.CASE_INSENSITIVE);

    private Gist() {}

    public static String of(String narrative, Locale language) {
        var text = narrative.length() > 4_000 ? narrative.substring(0, 4_000) : narrative;
        for (var line : text.lines().toList()) {
            var sentence = sentenceOf(line.strip(), language);
            if (!sentence.isEmpty()) {
                return shortened(sentence);
            }
        }
        return shortened(text.strip().replaceAll("\\s+", " "));
    }

    private static String sentenceOf(String line, Locale language) {
        var sentences = BreakIterator.getSentenceInstance(language);
        sentences.setText(line);
        for (int from = sentences.first(), to = sentences.next();
                to != BreakIterator.DONE;
                from = to, to = sentences.next()) {
            var sentence = line.substring(from, to).strip();
            if (sentence.split("\\s+").length >= FEWEST_WORDS
                    && !GREETING.matcher(sentence).matches()) {
                return sentence;
            }
        }
        return "";
    }

    private static String shortened(String sentence) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        var cut = sentence.lastIndexOf(' ', LONGEST - 1);
        var end = cut > LONGEST / 2 ? cut : LONGEST - 1;
        // Never half of a surrogate pair.
        return sentence.substring(
                        0, Character.isHighSurrogate(sentence.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }
}
