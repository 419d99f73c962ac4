package recourse.insight.web;

import recourse.insight.Recurring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What comes again, the most frequent on top, as bars and as a table. */
public record Pareto(List<Bar> bars, int half, int total, int height) {
    private static final int SHOWN = 8;
    private static final int STEP = 44;
    private static final double LONGEST = 86;

    /**
     * @param value the id of the category or cause, empty where there is none
     * @param others how many are drawn together in this one; 0 for one of its own
     */
    public record Bar(
            String value,
            int others,
            String href,
            int count,
            int before,
            int percent,
            int running,
            boolean top,
            int text,
            int line,
            String width) {
        public boolean isRising() {
            return count > before;
        }

        public int change() {
            return Math.abs(count - before);
        }
    }

    static Pareto of(Recurring recurring, Function<String, String> href) {
        var longest = recurring.rows().stream().mapToInt(Recurring.Row::count).max().orElse(1);
        var bars = new ArrayList<Bar>();
        for (var row : recurring.rows().stream().limit(SHOWN).toList()) {
            bars.add(
                    bar(
                            bars.size(),
                            row.key(),
                            0,
                            href.apply(row.key()),
                            row,
                            longest,
                            recurring.halfOfAll()));
        }
        var rest = recurring.rows().stream().skip(SHOWN).toList();
        if (!rest.isEmpty()) {
            var count = rest.stream().mapToInt(Recurring.Row::count).sum();
            var before = rest.stream().mapToInt(Recurring.Row::before).sum();
            var together =
                    new Recurring.Row("", count, before, (double) count / recurring.total(), 1);
            bars.add(bar(bars.size(), "", rest.size(), "", together, Math.max(longest, count), 0));
        }
        return new Pareto(bars, recurring.halfOfAll(), recurring.total(), bars.size() * STEP);
    }

    private static Bar bar(
            int place,
            String value,
            int others,
            String href,
            Recurring.Row row,
            int longest,
            int half) {
        return new Bar(
                value,
                others,
                href,
                row.count(),
                row.before(),
                (int) Math.round(row.share() * 100),
                (int) Math.round(row.running() * 100),
                place < half,
                14 + place * STEP,
                21 + place * STEP,
                String.format(Locale.ROOT, "%.1f%%", LONGEST * row.count() / longest));
    }
}
