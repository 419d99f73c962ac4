package recourse.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in one currency; never added across currencies, rounded once, half up, when it is
 * offered.
 */
public record Money(BigDecimal amount, String currency) {
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
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
