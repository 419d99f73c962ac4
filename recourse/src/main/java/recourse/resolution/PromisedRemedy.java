package recourse.resolution;

import recourse.platform.Money;
import recourse.platform.web.Amounts;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** A remedy as a letter says it, its amount once. */
final class PromisedRemedy {
    private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,'’\\u00a0\\u202f]*+");
    private static final Pattern DECIMALS = Pattern.compile("(.*\\D)(\\d{1,2})");
    private static final Pattern END = Pattern.compile("[\\s.:;,–-]++$");

    private PromisedRemedy() {}

    static String said(Remedy remedy, Locale language) {
        var description = remedy.description().strip();
        var amount = remedy.amount();
        // What goods are worth to us is not for the letter.
        return amount == null || !remedy.kind().isPayment() || names(description, amount)
                ? description
                : END.matcher(description).replaceFirst("")
                        + ": "
                        + Amounts.money(amount, language);
    }

    private static boolean names(String text, Money money) {
        return FIGURE.matcher(text)
                .results()
                .map(found -> figure(END.matcher(found.group()).replaceFirst("")))
                .anyMatch(figure -> figure.compareTo(money.amount()) == 0);
    }

    /** One or two digits behind the last mark are decimals; every other mark only groups. */
    private static BigDecimal figure(String written) {
        var decimals = DECIMALS.matcher(written);
        return decimals.matches()
                ? new BigDecimal(digits(decimals.group(1)) + "." + decimals.group(2))
                : new BigDecimal(digits(written));
    }

    private static String digits(String written) {
        return written.replaceAll("\\D", "");
    }
}
