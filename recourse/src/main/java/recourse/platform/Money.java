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
    private static final Pattern TYPED = Pattern.compile("\\d{1,12}(?:[.,]\\d{1,4})?");

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    /**
     * An amount as people write it, with a point or a comma before at most four decimals; nothing
     * where it is none. What is longer is not even reckoned with.
     */
    public static Optional<BigDecimal> typed(String text) {
        var stripped = text.strip();
        return TYPED.matcher(stripped).matches()
                ? Optional.of(new BigDecimal(stripped.replace(',', '.')))
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
