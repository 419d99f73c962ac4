package recourse.platform.web;

import recourse.platform.Money;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Figures as a language writes them; the currency by its code, because a sign may mean several. */
public final class Amounts {
    private static final char UNBROKEN = '\u00a0';

    private Amounts() {}

    public static String money(Money money, Locale locale) {
        var digits = Math.max(0, Currency.getInstance(money.currency()).getDefaultFractionDigits());
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(
                Math.max(digits, money.amount().stripTrailingZeros().scale()));
        return format.format(money.amount()) + UNBROKEN + money.currency();
    }

    static String number(Number number, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }
}
