package recourse.insight;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * How a figure stands against the period before.
 *
 * @param amount how much it moved: complaints, seconds, or points of a share of 100; never negative
 * @param word what it did: more, fewer, longer, shorter, points-more, points-fewer, same, unknown
 * @param better whether that is good; null where it is neither, as with volume
 */
public record Change(double amount, String word, @Nullable Boolean better) {
    private static final Change UNKNOWN = new Change(0, "unknown", null);
    private static final Change SAME = new Change(0, "same", null);

    /** More complaints are not worse: people may only have found the door. */
    static Change ofCount(int now, int then) {
        return now == then
                ? SAME
                : new Change(Math.abs(now - then), now > then ? "more" : "fewer", null);
    }

    static Change ofDuration(@Nullable Duration now, @Nullable Duration then) {
        if (now == null || then == null) {
            return UNKNOWN;
        }
        var seconds = now.toSeconds() - then.toSeconds();
        if (Math.abs(seconds) < 60) {
            return SAME;
        }
        return new Change(Math.abs(seconds), seconds > 0 ? "longer" : "shorter", seconds < 0);
    }

    static Change ofShare(@Nullable Double now, @Nullable Double then) {
        if (now == null || then == null) {
            return UNKNOWN;
        }
        var points = Math.round(now * 100) - Math.round(then * 100);
        if (points == 0) {
            return SAME;
        }
        return new Change(
                Math.abs(points), points > 0 ? "points-more" : "points-fewer", points > 0);
    }

    public boolean isRising() {
        return word.equals("more") || word.equals("longer") || word.equals("points-more");
    }

    /** Whether there is a direction to show. */
    public boolean isMove() {
        return amount > 0;
    }

    /** "better", "worse", or nothing. */
    public String judgement() {
        if (better == null) {
            return "";
        }
        return better ? "better" : "worse";
    }
}
