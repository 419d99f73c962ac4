package recourse.regulation;

import recourse.platform.Words;

import java.util.Locale;

/** More time, granted for a reason. */
public record Extension(int amount, Unit unit, Words reason) {
    public Extension {
        if (amount < 1) {
            throw new IllegalArgumentException("an extension adds at least one " + unit);
        }
    }

    /** How much time it adds, in words. */
    public String timeIn(Locale locale) {
        return Sentences.in(locale).amount(amount, unit);
    }
}
