package recourse.regulation;

import recourse.organisation.BusinessCalendar;
import recourse.organisation.Holidays;
import recourse.organisation.OpeningHours;
import recourse.organisation.Shift;
import recourse.platform.Words;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The working days that rules of one region count by: Monday to Friday, without the public holidays
 * that the rules mean.
 *
 * @param holidays the public holidays as they are generally known
 * @param closed days that count as holidays although they are not generally known as such
 * @param open days that are working days all the same, such as a holiday of banks alone
 * @param doubts days of which nobody has confirmed what they are
 */
public record Region(
        String id,
        Words name,
        String holidays,
        List<Change> closed,
        List<Change> open,
        Map<LocalDate, Words> doubts) {
    // Every year that a complaint may be about.
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2070;
    private static final Shift OFFICE = Shift.of("09:00", "17:00");

    /** Days that differ from what is generally known, every year or once. */
    public record Change(YearlyDay day, Words why) {
        Stream<LocalDate> dates() {
            return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                    .boxed()
                    .flatMap(year -> day.in(year).stream());
        }
    }

    public Region {
        closed = List.copyOf(closed);
        open = List.copyOf(open);
        doubts = Map.copyOf(doubts);
    }

    /** A region that is known by its public holidays alone, such as {@code de-be}. */
    static Region of(String holidays) {
        return new Region(
                holidays,
                Words.of("en", holidays),
                Holidays.in(holidays).region(),
                List.of(),
                List.of(),
                Map.of());
    }

    /** Its days in this zone; business closes at 17:00. */
    public BusinessCalendar in(ZoneId zone) {
        var closedDays = new HashMap<LocalDate, Words>();
        closed.forEach(
                change -> change.dates().forEach(date -> closedDays.put(date, change.why())));
        var openDays = new HashMap<LocalDate, List<Shift>>();
        open.forEach(change -> change.dates().forEach(date -> openDays.put(date, List.of(OFFICE))));
        return new BusinessCalendar(
                id,
                zone,
                OpeningHours.weekdays(OFFICE),
                Holidays.in(holidays),
                closedDays,
                openDays);
    }

    /** Whether some day up to this one may turn out to be another kind of day. */
    Stream<Step> doubtsBetween(LocalDate from, LocalDate to) {
        return doubts.entrySet().stream()
                .filter(doubt -> !doubt.getKey().isBefore(from) && !doubt.getKey().isAfter(to))
                .sorted(Map.Entry.comparingByKey())
                .map(doubt -> new Step.Doubted(doubt.getKey(), doubt.getValue()));
    }
}
