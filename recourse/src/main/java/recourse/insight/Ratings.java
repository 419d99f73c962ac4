package recourse.insight;

import org.jspecify.annotations.Nullable;

/** What complainants said afterwards, from 1 to 5. */
public record Ratings(int count, int sum, int content) {
    /** Fewer say nothing about the others. */
    public static final int ENOUGH = 8;

    private static final int CONTENT_FROM = 4;

    static final Ratings NONE = new Ratings(0, 0, 0);

    Ratings plus(int rating) {
        return new Ratings(count + 1, sum + rating, content + (rating >= CONTENT_FROM ? 1 : 0));
    }

    public boolean tooFew() {
        return count < ENOUGH;
    }

    public @Nullable Double mean() {
        return tooFew() ? null : (double) sum / count;
    }

    /** Those who gave 4 or 5, of 1. */
    public @Nullable Double share() {
        return tooFew() ? null : (double) content / count;
    }
}
