package recourse.resolution;

import recourse.platform.Money;
import recourse.platform.web.Amounts;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** A remedy as a letter says it, its amount once. */
final class PromisedRemedy {
    private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,'’\\u00a0\\u202f]*+");
    private static final String ENDS = ".:;,–-";
    private static final int DECIMALS = 2;

    private PromisedRemedy() {}

    static String said(Remedy remedy, Locale language) {
        var description = remedy.description().strip();
        var amount = remedy.amount();
        // What goods are worth to us is not for the letter.
        return amount == null || !remedy.kind().isPayment() || names(description, amount)
                ? description
                : withoutEnd(description) + ": " + Amounts.money(amount, language);
    }

    private static boolean names(String text, Money money) {
        return FIGURE.matcher(text)
                .results()
                .map(found -> figure(withoutEnd(found.group())))
                .anyMatch(figure -> figure.compareTo(money.amount()) == 0);
    }

    /** One or two digits behind the last mark are decimals; every other mark only groups. */
    private static BigDecimal figure(String written) {
        var digits = written.replaceAll("\\D", "");
        var behind = 0;
        while (behind < written.length()
                && Character.isDigit(written.charAt(written.length() - 1 - behind))) {
            behind++;
        }
        var isWhole = behind == written.length() || behind > DECIMALS;
        return new BigDecimal(new BigInteger(digits), isWhole ? 0 : behind);
    }

    private static String withoutEnd(String text) {
        var end = text.length();
        while (end > 0 && isEnd(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isEnd(char last) {
        return Character.isWhitespace(last) || ENDS.indexOf(last) >= 0;
    }
}
