package recourse.regulation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Adds up an explanation again without the engine: what an auditor would do with a pencil. */
record Recount(List<Step> steps) {
    int days() {
        return steps.stream()
                .mapToInt(step ->
                        step instanceof Step.DaysCounted days ? days.last() - days.first() + 1 : 0)
                .sum();
    }

    Duration time() {
        return steps.stream()
                .map(step ->
                        step instanceof Step.TimeCounted time
                                ? Duration.between(time.from(), time.to())
                                : Duration.ZERO)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The last day that the steps lead to, each one taking over where the one before ended. */
    LocalDate lastDay() {
        var day = LocalDate.MIN;
        for (var step : steps) {
            day = after(step, day);
        }
        return day;
    }

    private static LocalDate after(Step step, LocalDate day) {
        return switch (step) {
            case Step.DayZero(var date) -> date;
            case Step.StartDayCounts(var date) -> date.minusDays(1);
            case Step.MonthsCounted(_, _, var to) -> to;
            case Step.DaysCounted days -> numbered(days);
            case Step.Rolled(var from, var to) -> from.equals(day) ? to : LocalDate.MIN;
            case Step.MinimumReached(_, _, var to) -> to;
            case Step.DaysPaused(_, var to, _) -> to;
            case Step.WeekendSkipped _,
                    Step.HolidaySkipped _,
                    Step.Started _,
                    Step.Extended _,
                    Step.TimeCounted _,
                    Step.Paused _,
                    Step.Due _ ->
                    day;
        };
    }

    private static LocalDate numbered(Step.DaysCounted days) {
        var length = ChronoUnit.DAYS.between(days.from(), days.to()) + 1;
        return length == days.last() - days.first() + 1 ? days.to() : LocalDate.MIN;
    }
}
