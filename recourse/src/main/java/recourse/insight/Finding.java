package recourse.insight;

/**
 * What the figures of a period say in one sentence, as far as there are enough of them to say
 * anything.
 */
public record Finding(String time, String promise) {
    /** Fewer on either side, and one complaint more or less would turn the sentence round. */
    private static final int ENOUGH = 8;

    /** A tenth longer is felt; less is noise. */
    private static final double FELT = 0.1;

    static Finding of(Figures now, Figures then) {
        return new Finding(
                time(now.resolution(), then.resolution()), promise(now.onTime(), then.onTime()));
    }

    /** The name of the sentence, such as "longer-missed"; "too-few" where nothing can be said. */
    public String name() {
        return time.equals("unknown") && promise.equals("unknown")
                ? "too-few"
                : time + "-" + promise;
    }

    private static String time(Spread now, Spread then) {
        if (now.count() < ENOUGH
                || then.count() < ENOUGH
                || now.median() == null
                || then.median() == null) {
            return "unknown";
        }
        var before = Math.max(1.0, then.median().toSeconds());
        var moved = (now.median().toSeconds() - before) / before;
        return moved >= FELT ? "longer" : moved <= -FELT ? "shorter" : "same";
    }

    private static String promise(Kept now, Kept then) {
        if (now.due() < ENOUGH || then.due() < ENOUGH) {
            return "unknown";
        }
        return switch (Change.ofShare(now.share(), then.share()).judgement()) {
            case "better" -> "kept";
            case "worse" -> "missed";
            default -> "same";
        };
    }
}
