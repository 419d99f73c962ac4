package recourse.demonstration.seed;

/**
 * How far back a life is told: whole weeks, so that a Monday stays a Monday, and some seconds, so
 * that no two are received in the same one.
 */
record Shift(int weeks, int seconds) {
    static final int MOST_SECONDS = 59;

    long days() {
        return -7L * weeks;
    }

    long millis() {
        return days() * 86_400_000L - seconds * 1_000L;
    }
}
