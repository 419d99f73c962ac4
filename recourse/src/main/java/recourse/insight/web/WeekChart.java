package recourse.insight.web;

import recourse.insight.Kept;
import recourse.insight.Period;
import recourse.insight.Summary;

import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What was missed of a hundred that fell due, week by week, with the range that chance alone
 * allows.
 */
public record WeekChart(List<Bar> bars, int due, int missed) {
    private static final double TOP = 24;
    private static final double BOTTOM = 260;
    private static final double STEP = 100.0 / 12;

    /** A chart of nearly nothing must not look like one of much. */
    private static final double LEAST_SCALE = 0.1;

    /**
     * A week with its place in the drawing; positions across are percent, those down are pixels.
     */
    public record Bar(
            Period week,
            int number,
            Kept kept,
            boolean chosen,
            String x,
            String width,
            String middle,
            String y,
            String height,
            String low,
            String high) {
        public int missedOfHundred() {
            return kept.due() == 0 ? 0 : (int) Math.round(100.0 * kept.missed() / kept.due());
        }

        public int percent() {
            return 100 - missedOfHundred();
        }

        public int lowPercent() {
            return (int) Math.round(kept.low() * 100);
        }

        public int highPercent() {
            return (int) Math.round(kept.high() * 100);
        }
    }

    static WeekChart of(Summary summary) {
        var weeks = summary.weeks();
        var scale =
                weeks.stream()
                        .map(week -> week.figures().onTime())
                        .filter(kept -> kept.due() > 0)
                        .mapToDouble(kept -> 1 - kept.low())
                        .max()
                        .orElse(LEAST_SCALE);
        var bars =
                IntStream.range(0, weeks.size())
                        .mapToObj(i ->
                                bar(
                                        i,
                                        weeks.get(i),
                                        summary.period(),
                                        Math.max(LEAST_SCALE, scale)))
                        .toList();
        return new WeekChart(
                bars,
                bars.stream().mapToInt(bar -> bar.kept.due()).sum(),
                bars.stream().mapToInt(bar -> bar.kept.missed()).sum());
    }

    private static Bar bar(int place, Summary.Week week, Period chosen, double scale) {
        var kept = week.figures().onTime();
        var missed = kept.due() == 0 ? 0 : (double) kept.missed() / kept.due();
        var left = place * STEP;
        return new Bar(
                week.period(),
                week.period().from().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                kept,
                !week.period().to().isBefore(chosen.from())
                        && !week.period().from().isAfter(chosen.to()),
                percent(left + STEP * 0.14),
                percent(STEP * 0.72),
                percent(left + STEP / 2),
                pixels(down(missed, scale)),
                pixels(BOTTOM - down(missed, scale)),
                pixels(down(1 - kept.high(), scale)),
                pixels(down(1 - kept.low(), scale)));
    }

    private static double down(double share, double scale) {
        return BOTTOM - Math.max(0, share) / scale * (BOTTOM - TOP);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    private static String pixels(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
