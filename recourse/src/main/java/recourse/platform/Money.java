package recourse.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount in one currency; never added across currencies, rounded once, half up, when it is
 * offered.
 */
public record Money(BigDecimal amount, String currency) {
    private static final Pattern PLAIN = Pattern.compile("\\d{1,12}(?:[.,]\\d{1,4})?");

    /** 1,499.00 and 1.499,00 and 1 499 000: thousands by one mark, decimals by another. */
    private static final Pattern GROUPED =
            Pattern.compile(
                    "(\\d{1,3})([.,'’ \\u00a0\\u202f])(\\d{3}(?:\\2\\d{3}){0,2})(?:(?!\\2)[.,](\\d{1,2}))?");

    /** A thousand and more to some, one and a part of it to others. */
    private static final Pattern EITHER = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    /**
     * An amount as people write it, with a point or a comma before at most four decimals, with or
     * without marks between thousands; nothing where it is none, or might be either of two. What is
     * longer is not even reckoned with.
     */
    public static Optional<BigDecimal> typed(String text) {
        var stripped = text.strip();
        if (EITHER.matcher(stripped).matches()) {
            return Optional.empty();
        }
        if (PLAIN.matcher(stripped).matches()) {
            return Optional.of(new BigDecimal(stripped.replace(',', '.')));
        }
        var grouped = GROUPED.matcher(stripped);
        return grouped.matches()
                ? Optional.of(
                        new BigDecimal(
                                grouped.group(1)
                                        + grouped.group(3).replaceAll("\\D", "")
                                        + (grouped.group(4) == null ? "" : "." + grouped.group(4))))
                : Optional.empty();
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "never added across currencies: " + currency + " and " + other.currency);
        }
        return new Money(amount.add(other.amount), currency);
    }

    /** Rounded to the currency's own decimals, half up. */
    public Money rounded() {
        var decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return new Money(amount.setScale(decimals, RoundingMode.HALF_UP), currency);
    }
}
