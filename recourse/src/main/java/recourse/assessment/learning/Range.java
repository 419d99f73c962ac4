package recourse.assessment.learning;

/** Of so many how many were right, with the range that chance allows for that share (Wilson). */
public record Range(int all, int right) {
    /** Two standard deviations: with chance alone, 95 of 100 shares lie in this range. */
    private static final double Z = 1.96;

    public double share() {
        return all == 0 ? 0 : (double) right / all;
    }

    public double low() {
        return all == 0 ? 0 : Math.max(0, middle() - half());
    }

    public double high() {
        return all == 0 ? 1 : Math.min(1, middle() + half());
    }

    private double middle() {
        return (right + Z * Z / 2) / (all + Z * Z);
    }

    private double half() {
        return Z
                * Math.sqrt(share() * (1 - share()) / all + Z * Z / (4.0 * all * all))
                / (1 + Z * Z / all);
    }
}
