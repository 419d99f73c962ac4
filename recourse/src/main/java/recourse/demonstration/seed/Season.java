package recourse.demonstration.seed;

import recourse.demonstration.year.LifePlans;

import java.time.LocalDate;

/**
 * Three years up to today, day by day: the months differ as in the year of the demonstration, and
 * every year brings more.
 */
final class Season {
    private static final int DAYS = 3 * 365;
    private static final double GROWTH = 0.6;

    private final LocalDate first;

    /** How much had come up to the end of each day. */
    private final double[] upTo = new double[DAYS];

    Season(LocalDate today) {
        first = today.minusDays(DAYS - 1L);
        var sum = 0.0;
        for (var i = 0; i < DAYS; i++) {
            sum += LifePlans.season(first.plusDays(i).getMonth()) * (1 + GROWTH * i / DAYS);
            upTo[i] = sum;
        }
    }

    /** The day by which this share of all had come. */
    LocalDate day(double share) {
        var found = java.util.Arrays.binarySearch(upTo, share * upTo[DAYS - 1]);
        return first.plusDays(Math.min(DAYS - 1, found < 0 ? -found - 1 : found));
    }
}
