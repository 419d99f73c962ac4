package recourse.regulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A date, or a day of every year such as {@code second monday of october}. */
public sealed interface YearlyDay {
    /** The day in this year, if it has one. */
    Optional<LocalDate> in(int year);

    record Once(LocalDate date) implements YearlyDay {
        @Override
        public Optional<LocalDate> in(int year) {
            return Optional.of(date).filter(day -> day.getYear() == year);
        }
    }

    record Weekday(int which, DayOfWeek weekday, Month month) implements YearlyDay {
        @Override
        public Optional<LocalDate> in(int year) {
            return Optional.of(
                    LocalDate.of(year, month, 1)
                            .with(TemporalAdjusters.dayOfWeekInMonth(which, weekday)));
        }
    }

    List<String> WHICH = List.of("first", "second", "third", "fourth");
    Pattern WEEKDAY = Pattern.compile("(first|second|third|fourth) ([a-z]+day) of ([a-z]+)");

    /**
     * Reads one; throws an {@link IllegalArgumentException} or a date fault where it is neither.
     */
    static YearlyDay parse(String text) {
        var weekday = WEEKDAY.matcher(text);
        return weekday.matches()
                ? new Weekday(
                        WHICH.indexOf(weekday.group(1)) + 1,
                        DayOfWeek.valueOf(weekday.group(2).toUpperCase(Locale.ROOT)),
                        Month.valueOf(weekday.group(3).toUpperCase(Locale.ROOT)))
                : new Once(LocalDate.parse(text));
    }
}
