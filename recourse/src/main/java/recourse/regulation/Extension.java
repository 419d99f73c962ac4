package recourse.regulation;

import recourse.platform.Words;

/** More time, granted for a reason. */
public record Extension(int amount, Unit unit, Words reason) {
    public Extension {
        if (amount < 1) {
            throw new IllegalArgumentException("an extension adds at least one " + unit);
        }
    }
}
