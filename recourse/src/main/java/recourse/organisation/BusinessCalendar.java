package recourse.organisation;

import recourse.platform.Words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When an organisation works: the shifts of its week in its zone, without public holidays and its
 * own closed days, and with days that it opens on purpose (they outrank a holiday, and may have
 * hours of their own).
 *
 * <p>Business days are civil dates in the zone. Business time is real time: the hour that the
 * clocks skip in spring is not worked, the hour that comes twice in autumn counts twice.
 */
public record BusinessCalendar(
        String id,
        ZoneId zone,
        OpeningHours hours,
        Holidays holidays,
        Map<LocalDate, Words> closedDays,
        Map<LocalDate, List<Shift>> openDays) {
    public BusinessCalendar {
        closedDays = Map.copyOf(closedDays);
        var opened = new HashMap<LocalDate, List<Shift>>();
        openDays.forEach((date, shifts) -> opened.put(date, OpeningHours.ordered(shifts)));
        openDays = Map.copyOf(opened);
    }

    public static BusinessCalendar of(
            String id, ZoneId zone, OpeningHours hours, Holidays holidays) {
        return new BusinessCalendar(id, zone, hours, holidays, Map.of(), Map.of());
    }

    /** The same days and hours, kept in another zone. */
    public BusinessCalendar in(ZoneId other) {
        return new BusinessCalendar(id, other, hours, holidays, closedDays, openDays);
    }

    public boolean isBusinessDay(LocalDate date) {
        return day(date) instanceof Day.Open;
    }

    public Day day(LocalDate date) {
        if (openDays.containsKey(date)) {
            return openDays.getOrDefault(date, List.of()).isEmpty()
                    ? new Day.Weekend()
                    : new Day.Open();
        }
        if (hours.on(date.getDayOfWeek()).isEmpty()) {
            return new Day.Weekend();
        }
        return closing(date).<Day>map(Day.Holiday::new).orElseGet(Day.Open::new);
    }

    /**
     * The n-th business day after this date, which does not count itself; the date itself for none.
     */
    public LocalDate plusBusinessDays(LocalDate date, int amount) {
        var day = date;
        for (var left = amount; left > 0; left--) {
            day = nextBusinessDay(day.plusDays(1));
        }
        return day;
    }

    /** This date, or the first business day after it. */
    public LocalDate nextBusinessDay(LocalDate date) {
        return Stream.iterate(date, day -> day.plusDays(1))
                .filter(this::isBusinessDay)
                .findFirst()
                .orElseThrow();
    }

    /** This date, or the last business day before it. */
    public LocalDate previousBusinessDay(LocalDate date) {
        return Stream.iterate(date, day -> day.minusDays(1))
                .filter(this::isBusinessDay)
                .findFirst()
                .orElseThrow();
    }

    /**
     * The moment at which so much business time has passed: the end of a shift rather than the
     * start of the next.
     */
    public Instant plusBusinessTime(Instant start, Duration amount) {
        return Passing.of(openFrom(start)).plus(start, amount);
    }

    public Duration businessTimeBetween(Instant start, Instant end) {
        return Passing.of(openFrom(start)).until(end);
    }

    /** When the last shift of this date ends; empty on a day off. */
    public Optional<Instant> closeOf(LocalDate date) {
        return shifts(date).reduce((first, last) -> last).map(shift -> instant(shift.endsOn(date)));
    }

    /** This instant if it is in business time, else when the next shift begins. */
    public Instant nextOpen(Instant instant) {
        return openFrom(instant).next().from();
    }

    /**
     * Business time from this instant on, without end: spans in order that neither touch the past
     * nor each other.
     */
    public Iterator<Span> openFrom(Instant start) {
        var dates =
                Stream.iterate(
                        start.atZone(zone).toLocalDate().minusDays(1), date -> date.plusDays(1));
        return Passing.clipped(start, dates.flatMap(this::spans).iterator());
    }

    /** The last second of this date in the calendar's zone, also where midnight does not exist. */
    public Instant endOfDay(LocalDate date) {
        return date.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }

    /**
     * A wall clock's reading as an instant: a time that the clocks skip is the moment they jump,
     * one that comes twice is its first.
     */
    public Instant instant(LocalDateTime local) {
        var transition = zone.getRules().getTransition(local);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : ZonedDateTime.ofLocal(local, zone, null).toInstant();
    }

    private Optional<Words> closing(LocalDate date) {
        return Optional.ofNullable(closedDays.get(date)).or(() -> holidays.on(date));
    }

    private Stream<Span> spans(LocalDate date) {
        return shifts(date)
                .map(shift -> new Span(instant(shift.beginsOn(date)), instant(shift.endsOn(date))));
    }

    private Stream<Shift> shifts(LocalDate date) {
        if (!isBusinessDay(date)) {
            return Stream.empty();
        }
        return openDays.getOrDefault(date, hours.on(date.getDayOfWeek())).stream();
    }
}
