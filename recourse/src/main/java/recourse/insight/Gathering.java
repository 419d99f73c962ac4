package recourse.insight;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Takes in every life of a question once, and knows all its figures afterwards. */
final class Gathering {
    private static final int WEEKS = 12;

    private final Question question;
    private final Instant now;
    private final Period before;
    private final Both all;
    private final List<Period> weeks;
    private final List<Figures.Gathered> weekly;
    private final Map<String, Both> parts = new TreeMap<>();
    private final Recurring.Gathered categories = new Recurring.Gathered();
    private final Recurring.Gathered causes = new Recurring.Gathered();

    private record Both(Figures.Gathered now, Figures.Gathered then) {
        void add(Life life) {
            now.add(life);
            then.add(life);
        }
    }

    Gathering(Question question, Instant now) {
        this.question = question;
        this.now = now;
        this.before = question.period().before();
        this.all = both();
        this.weeks = weeksUntil(question.period());
        this.weekly = weeks.stream().map(week -> new Figures.Gathered(week, now)).toList();
    }

    /** Nothing that ended before this moment changes any figure. */
    Instant since() {
        var first = weeks.getFirst().begin();
        return before.begin().isBefore(first) ? before.begin() : first;
    }

    void add(Life life) {
        all.add(life);
        weekly.forEach(week -> week.add(life));
        if (question.by() != null) {
            parts.computeIfAbsent(question.by().of(life), _ -> both()).add(life);
        }
        if (life.isComplaint()) {
            recurring(life);
        }
    }

    Summary summary() {
        var apart = new TreeMap<String, Summary.Part>();
        parts.forEach((key, part) ->
                apart.put(key, new Summary.Part(part.now.figures(), part.then.figures())));
        var course =
                IntStream.range(0, weeks.size())
                        .mapToObj(i -> new Summary.Week(weeks.get(i), weekly.get(i).figures()))
                        .toList();
        return new Summary(
                question.period(),
                before,
                all.now.figures(),
                all.then.figures(),
                course,
                categories.recurring(),
                causes.recurring(),
                apart);
    }

    private void recurring(Life life) {
        count(categories, life.receivedAt(), Dimension.CATEGORY.of(life));
        if (life.closedAt() != null && life.causeId() != null) {
            count(causes, life.closedAt(), Dimension.CAUSE.of(life));
        }
    }

    private void count(Recurring.Gathered recurring, Instant at, String key) {
        if (question.period().holds(at)) {
            recurring.add(key, true);
        } else if (before.holds(at)) {
            recurring.add(key, false);
        }
    }

    private Both both() {
        return new Both(
                new Figures.Gathered(question.period(), now), new Figures.Gathered(before, now));
    }

    private static List<Period> weeksUntil(Period period) {
        var monday = period.to().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return IntStream.range(0, WEEKS)
                .mapToObj(i -> monday.minusWeeks(WEEKS - 1L - i))
                .map(first -> new Period(first, first.plusDays(6), period.zone()))
                .toList();
    }
}
