package recourse.regulation;

import java.time.LocalDate;
import java.util.stream.Stream;

/** The days that a step of counting speaks of. */
final class Told {
    private Told() {}

    static Stream<LocalDate> days(Step step) {
        return switch (step) {
            case Step.DaysCounted days -> days.from().datesUntil(days.to().plusDays(1));
            case Step.WeekendSkipped(var from, var to) -> from.datesUntil(to.plusDays(1));
            case Step.HolidaySkipped(var date, _) -> Stream.of(date);
            case Step.DaysPaused(var from, var to, _) -> from.datesUntil(to.plusDays(1));
            default -> Stream.empty();
        };
    }
}
