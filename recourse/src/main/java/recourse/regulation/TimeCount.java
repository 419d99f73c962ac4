package recourse.regulation;

import recourse.organisation.BusinessCalendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Counts hours: real ones, or those of business. */
record TimeCount(ClockRule rule, BusinessCalendar calendar, List<Pause> pauses) {
    Clocks.Counted count(Instant start, List<Extension> extensions) {
        var steps = new Steps();
        steps.add(new Step.Started(start, rule.startEvent()));
        var spans =
                new Running(calendar, rule.counting().unit().countsBusiness(), pauses).from(start);
        var at = start;
        for (var left = Duration.ofHours(hours(extensions, steps)); left.isPositive(); ) {
            var span = spans.next();
            tellGap(at, span.from(), steps);
            var used = span.length().compareTo(left) < 0 ? span.length() : left;
            at = span.from().plus(used);
            steps.add(new Step.TimeCounted(span.from(), at));
            left = left.minus(used);
        }
        steps.add(new Step.Due(at, Counting.DueAt.INSTANT));
        return new Clocks.Counted(at, steps.all());
    }

    private int hours(List<Extension> extensions, Steps steps) {
        var hours = rule.counting().amount();
        for (var extension : extensions) {
            if (extension.unit() != rule.counting().unit()) {
                throw new IllegalArgumentException(
                        "a clock in hours is extended in its own unit, not by " + extension.unit());
            }
            steps.add(new Step.Extended(extension.amount(), extension.unit(), extension.reason()));
            hours += extension.amount();
        }
        return hours;
    }

    private void tellGap(Instant from, Instant to, Steps steps) {
        for (var pause : pauses) {
            if (pause.from().isBefore(to) && pause.to().isAfter(from)) {
                steps.add(new Step.Paused(latest(pause.from(), from), pause.to(), pause.reason()));
            }
        }
        if (rule.counting().unit().countsBusiness()) {
            datesOff(from, to).forEach(date -> steps.skip(date, calendar.day(date)));
        }
    }

    private List<LocalDate> datesOff(Instant from, Instant to) {
        var first = from.atZone(calendar.zone()).toLocalDate();
        var off =
                new ArrayList<>(
                        first.datesUntil(to.atZone(calendar.zone()).toLocalDate()).toList());
        off.removeIf(calendar::isBusinessDay);
        return off;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
