package recourse.organisation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * One unbroken stretch of opening hours; it belongs to the day on which it begins and may end on
 * the next.
 */
public record Shift(LocalTime from, LocalTime to) {
    public static Shift of(String from, String to) {
        return new Shift(LocalTime.parse(from), LocalTime.parse(to));
    }

    LocalDateTime beginsOn(LocalDate date) {
        return date.atTime(from);
    }

    LocalDateTime endsOn(LocalDate date) {
        return (passesMidnight() ? date.plusDays(1) : date).atTime(to);
    }

    boolean passesMidnight() {
        return !to.isAfter(from);
    }
}
