package recourse.insight;

import org.jspecify.annotations.Nullable;

/** Of so many that fell due, how many were met in time. */
public record Kept(int due, int inTime) {
    /** Two standard deviations: with chance alone, 95 of 100 shares lie in this range. */
    private static final double Z = 1.96;

    static final Kept NONE = new Kept(0, 0);

    Kept plus(boolean kept) {
        return new Kept(due + 1, inTime + (kept ? 1 : 0));
    }

    public int missed() {
        return due - inTime;
    }

    /** Of 1; absent where nothing fell due. */
    public @Nullable Double share() {
        return due == 0 ? null : (double) inTime / due;
    }

    /** The lower end of the range that chance allows for this share (Wilson). */
    public double low() {
        return due == 0 ? 0 : Math.max(0, middle() - half());
    }

    public double high() {
        return due == 0 ? 1 : Math.min(1, middle() + half());
    }

    private double middle() {
        return (inTime + Z * Z / 2) / (due + Z * Z);
    }

    private double half() {
        var share = (double) inTime / due;
        return Z
                * Math.sqrt(share * (1 - share) / due + Z * Z / (4.0 * due * due))
                / (1 + Z * Z / due);
    }
}
