package recourse.regulation;

import recourse.organisation.BusinessCalendar;
import recourse.regulation.Counting.From;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts days, weeks and months on the calendar's dates. */
final class DayCount {
    private final ClockRule rule;
    private final Counting counting;
    private final BusinessCalendar calendar;
    private final List<Pause> pauses;
    private final Steps steps = new Steps();

    DayCount(ClockRule rule, BusinessCalendar calendar, List<Pause> pauses) {
        this.rule = rule;
        this.counting = rule.counting();
        this.calendar = calendar;
        this.pauses = pauses;
    }

    Clocks.Counted count(Instant start, List<Extension> extensions) {
        steps.add(new Step.Started(start, rule.startEvent()));
        var startDay = start.atZone(calendar.zone()).toLocalDate();
        var zero = dayZero(startDay);
        var last = zero;
        for (var leg : legs(extensions).entrySet()) {
            last = counted(last, leg.getValue(), leg.getKey());
        }
        last = aligned(last);
        var due = dueOn(reached(zero, rolled(last, startDay)));
        steps.add(new Step.Due(due, counting.dueAt()));
        return new Clocks.Counted(due, steps.all());
    }

    private LocalDate dayZero(LocalDate startDay) {
        if (counting.from() == From.INCLUDE_START_DAY) {
            steps.add(new Step.StartDayCounts(startDay));
            return startDay.minusDays(1);
        }
        steps.add(new Step.DayZero(startDay));
        return startDay;
    }

    /**
     * Amounts of one unit are added before counting: one month and two more are three months from
     * the start.
     */
    private Map<Unit, Integer> legs(List<Extension> extensions) {
        var legs = new LinkedHashMap<Unit, Integer>();
        legs.put(counting.unit(), counting.amount());
        for (var extension : extensions) {
            if (extension.unit().countsHours()) {
                throw new IllegalArgumentException("a clock in days is not extended by hours");
            }
            steps.add(new Step.Extended(extension.amount(), extension.unit(), extension.reason()));
            legs.merge(extension.unit(), extension.amount(), Integer::sum);
        }
        return legs;
    }

    private LocalDate counted(LocalDate from, int amount, Unit unit) {
        return switch (unit) {
            case BUSINESS_DAY -> walk(from, amount, true);
            case CALENDAR_DAY -> walk(from, amount, false);
            case WEEK -> walk(from, amount * 7, false);
            case MONTH -> months(from, amount);
            case HOUR_ELAPSED, BUSINESS_HOUR ->
                    throw new IllegalArgumentException("hours are not counted in days");
        };
    }

    private LocalDate months(LocalDate from, int months) {
        var includes = counting.from() == From.INCLUDE_START_DAY;
        var first = includes ? from.plusDays(1) : from;
        var same = first.plusMonths(months);
        // Months that begin with a day end the day before its like; where that month has no such
        // day, they end with the month.
        var to =
                includes && same.getDayOfMonth() == first.getDayOfMonth()
                        ? same.minusDays(1)
                        : same;
        steps.add(new Step.MonthsCounted(first, months, to));
        var isPaused =
                from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .anyMatch(date -> pauseOn(date).isPresent());
        return isPaused ? walk(from, (int) ChronoUnit.DAYS.between(from, to), false) : to;
    }

    private LocalDate aligned(LocalDate date) {
        var to =
                switch (counting.align()) {
                    case NONE -> date;
                    case LAST_DAY -> date.with(TemporalAdjusters.lastDayOfMonth());
                    case LAST_MONDAY -> date.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
                };
        if (counting.align() != Counting.Align.NONE) {
            steps.add(new Step.Aligned(to, counting.align()));
        }
        return to;
    }

    private LocalDate walk(LocalDate from, int amount, boolean onBusinessDays) {
        var date = from;
        for (var left = amount; left > 0; ) {
            date = date.plusDays(1);
            var pause = pauseOn(date);
            if (pause.isPresent()) {
                steps.pause(date, pause.get().reason());
            } else if (onBusinessDays && !calendar.isBusinessDay(date)) {
                steps.skip(date, calendar.day(date));
            } else {
                steps.countDay(date);
                left--;
            }
        }
        return date;
    }

    // A day is lost when the clock stands still at its end: a pause within one day costs nothing,
    // one over a night costs one day.
    private Optional<Pause> pauseOn(LocalDate date) {
        if (pauses.isEmpty()) {
            return Optional.empty();
        }
        var end = calendar.endOfDay(date);
        return pauses.stream().filter(pause -> pause.covers(end)).findFirst();
    }

    private LocalDate rolled(LocalDate date, LocalDate startDay) {
        var rolled =
                switch (counting.roll()) {
                    case NONE -> date;
                    case FOLLOWING -> calendar.nextBusinessDay(date);
                    case PRECEDING -> preceding(date, startDay);
                };
        if (!rolled.equals(date)) {
            calendarDaysOff(date, rolled);
            steps.add(new Step.Rolled(date, rolled));
        }
        return rolled;
    }

    // Nothing falls due before it began.
    private LocalDate preceding(LocalDate date, LocalDate startDay) {
        var before = calendar.previousBusinessDay(date);
        return before.isBefore(startDay) ? calendar.nextBusinessDay(date) : before;
    }

    private void calendarDaysOff(LocalDate date, LocalDate rolled) {
        if (rolled.isAfter(date)) {
            date.datesUntil(rolled).forEach(day -> steps.skip(day, calendar.day(day)));
        } else {
            rolled.plusDays(1)
                    .datesUntil(date.plusDays(1))
                    .forEach(day -> steps.skip(day, calendar.day(day)));
        }
    }

    private LocalDate reached(LocalDate zero, LocalDate date) {
        if (counting.minimumBusinessDays() == 0) {
            return date;
        }
        var found =
                (int)
                        zero.plusDays(1)
                                .datesUntil(date.plusDays(1))
                                .filter(calendar::isBusinessDay)
                                .count();
        var missing = counting.minimumBusinessDays() - found;
        if (missing <= 0) {
            return date;
        }
        var later = calendar.plusBusinessDays(date, missing);
        steps.add(new Step.MinimumReached(counting.minimumBusinessDays(), found, later));
        return later;
    }

    private Instant dueOn(LocalDate date) {
        return switch (counting.dueAt()) {
            case END_OF_DAY -> calendar.endOfDay(date);
            case CLOSE_OF_BUSINESS -> closing(date);
            case INSTANT -> throw new IllegalArgumentException("days are due at the end of one");
        };
    }

    // A night shift closes on the next date; the day on which something is due ends at midnight all
    // the same.
    private Instant closing(LocalDate date) {
        var end = calendar.endOfDay(date);
        return calendar.closeOf(date).filter(close -> close.isBefore(end)).orElse(end);
    }
}
