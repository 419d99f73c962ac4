package recourse.regulation;

import recourse.organisation.BusinessCalendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts a rule from its start to its due instant: the same facts always give the same answer and
 * the same explanation.
 */
public final class Clocks {
    private Clocks() {}

    public static Computation compute(ClockRule rule, Instant start, BusinessCalendar calendar) {
        return compute(rule, start, calendar, List.of(), List.of());
    }

    /**
     * Days are civil days in the calendar's zone; for a complaint kept in another zone give {@link
     * BusinessCalendar#in}. A rule that may not be paused ignores the pauses, and keeps its own
     * suspensions.
     */
    public static Computation compute(
            ClockRule rule,
            Instant start,
            BusinessCalendar calendar,
            List<Pause> pauses,
            List<Extension> extensions) {
        var standing = standing(rule, calendar, pauses);
        var counted =
                rule.counting().unit().countsHours()
                        ? new TimeCount(rule, calendar, standing).count(start, extensions)
                        : new DayCount(rule, calendar, standing).count(start, extensions);
        var zone = calendar.zone();
        return new Computation(
                start,
                counted.due(),
                counted.due().atZone(zone).toLocalDate(),
                zone,
                calendar.id(),
                rule.version(),
                warning(rule, start, counted.due(), calendar, standing),
                new Explanation(
                        rule.sentence(),
                        rule.version(),
                        rule.source(),
                        zone,
                        calendar.id(),
                        counted.steps()));
    }

    /** A due instant and the steps that lead to it. */
    record Counted(Instant due, List<Step> steps) {}

    private static List<Pause> standing(
            ClockRule rule, BusinessCalendar calendar, List<Pause> pauses) {
        var own = rule.suspensions().stream().map(suspension -> suspension.in(calendar.zone()));
        return Stream.concat(own, rule.pausable() ? pauses.stream() : Stream.empty()).toList();
    }

    // Days pass too coarsely for "three quarters of one day": the share is taken of the time that
    // runs for the rule's unit.
    private static Instant warning(
            ClockRule rule,
            Instant start,
            Instant due,
            BusinessCalendar calendar,
            List<Pause> standing) {
        var running = new Running(calendar, rule.counting().unit().countsBusiness(), standing);
        var whole = running.between(start, due);
        if (whole.isZero()) {
            return due;
        }
        return running.plus(
                start, Duration.ofMillis(Math.round(whole.toMillis() * rule.warnShare())));
    }
}
