package recourse.assessment;

import recourse.assessment.Cue.Standing;
import recourse.assessment.Reading.Word;
import recourse.assessment.Reason.Kind;
import recourse.taxonomy.Severity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Amounts of money named in a text; large ones weigh, whatever the currency: the person's size
 * matters, not the rate.
 */
final class Amounts {

    private static final BigDecimal GRAVE = new BigDecimal(10_000);
    private static final BigDecimal CONSIDERABLE = new BigDecimal(500);
    private static final String SIGNS = "$€£¥";
    private static final int LONGEST_NUMBER = 15;
    private static final Set<String> CURRENCIES =
            Set.of(
                    "eur", "euro", "euros", "usd", "dollar", "dollars", "gbp", "pound", "pounds",
                    "chf", "franken", "bucks");

    private Amounts() {}

    static List<Cue> in(Reading reading) {
        var cues = new ArrayList<Cue>();
        for (var place = 0; place < reading.words().size(); place++) {
            var word = reading.words().get(place);
            if (word.isNumber() && isMoney(reading, place)) {
                number(word.folded())
                        .flatMap(Amounts::severity)
                        .ifPresent(severity ->
                                cues.add(
                                        new Cue(
                                                severity,
                                                Kind.MONEY,
                                                word.passage(),
                                                Standing.SAID)));
            }
        }
        return cues;
    }

    private static Optional<Severity> severity(BigDecimal amount) {
        if (amount.compareTo(GRAVE) >= 0) {
            return Optional.of(Severity.HIGH);
        }
        return amount.compareTo(CONSIDERABLE) >= 0
                ? Optional.of(Severity.NORMAL)
                : Optional.empty();
    }

    private static boolean isMoney(Reading reading, int place) {
        var passage = reading.words().get(place).passage();
        return hasSign(reading.text(), passage.start() - 1, -1)
                || hasSign(reading.text(), passage.end(), 1)
                || isCurrency(reading.words(), place - 1)
                || isCurrency(reading.words(), place + 1);
    }

    private static boolean hasSign(String text, int position, int step) {
        var beside = isAt(text, position, " ") ? position + step : position;
        return isAt(text, beside, SIGNS);
    }

    private static boolean isAt(String text, int position, String letters) {
        return position >= 0
                && position < text.length()
                && letters.indexOf(text.charAt(position)) >= 0;
    }

    private static boolean isCurrency(List<Word> words, int place) {
        return place >= 0 && place < words.size() && CURRENCIES.contains(words.get(place).folded());
    }

    /**
     * 1,200.50 and 1.200,50 are the same: the last mark with one or two digits after it parts the
     * cents.
     */
    private static Optional<BigDecimal> number(String word) {
        var mark = Math.max(word.lastIndexOf('.'), word.lastIndexOf(','));
        var whole = mark >= 0 && word.length() - mark <= 3 ? word.substring(0, mark) : word;
        var digits = whole.replace(".", "").replace(",", "");
        var plain =
                !digits.isEmpty()
                        && digits.length() <= LONGEST_NUMBER
                        && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return plain ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }
}
