package recourse.organisation;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The shifts of an ordinary week; a weekday without any is a weekend. */
public record OpeningHours(Map<DayOfWeek, List<Shift>> byWeekday) {
    public OpeningHours {
        var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        byWeekday.forEach((weekday, shifts) -> week.put(weekday, ordered(shifts)));
        week.values().removeIf(List::isEmpty);
        if (week.isEmpty()) {
            throw new IllegalArgumentException(
                    "a week needs at least one shift: time would never pass");
        }
        byWeekday = Map.copyOf(week);
    }

    /** Monday to Friday, these shifts. */
    public static OpeningHours weekdays(Shift... shifts) {
        return on(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), shifts);
    }

    /** Around the clock, every day. */
    public static OpeningHours always() {
        return on(EnumSet.allOf(DayOfWeek.class), Shift.of("00:00", "00:00"));
    }

    public static OpeningHours on(Iterable<DayOfWeek> weekdays, Shift... shifts) {
        var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        weekdays.forEach(weekday -> week.put(weekday, List.of(shifts)));
        return new OpeningHours(week);
    }

    public List<Shift> on(DayOfWeek weekday) {
        return byWeekday.getOrDefault(weekday, List.of());
    }

    static List<Shift> ordered(List<Shift> shifts) {
        var ordered = shifts.stream().sorted(Comparator.comparing(Shift::from)).toList();
        for (var i = 1; i < ordered.size(); i++) {
            var before = ordered.get(i - 1);
            if (before.passesMidnight() || before.to().isAfter(ordered.get(i).from())) {
                throw new IllegalArgumentException(
                        "shifts overlap: " + before + " and " + ordered.get(i));
            }
        }
        return ordered;
    }
}
