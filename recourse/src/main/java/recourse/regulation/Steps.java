package recourse.regulation;

import recourse.organisation.Day;
import recourse.platform.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Collects steps, and joins neighbouring days of one kind into one step. */
final class Steps {
    private final List<Step> steps = new ArrayList<>();
    private int counted;

    void add(Step step) {
        steps.add(step);
    }

    List<Step> all() {
        return steps;
    }

    void countDay(LocalDate date) {
        counted++;
        if (last() instanceof Step.DaysCounted(var first, var _, var from, var to)
                && to.plusDays(1).equals(date)) {
            replaceLast(new Step.DaysCounted(first, counted, from, date));
        } else {
            add(new Step.DaysCounted(counted, counted, date, date));
        }
    }

    void pause(LocalDate date, Words reason) {
        if (last() instanceof Step.DaysPaused(var from, var to, var before)
                && to.plusDays(1).equals(date)
                && before.equals(reason)) {
            replaceLast(new Step.DaysPaused(from, date, reason));
        } else {
            add(new Step.DaysPaused(date, date, reason));
        }
    }

    void skip(LocalDate date, Day day) {
        switch (day) {
            case Day.Holiday(var name) -> add(new Step.HolidaySkipped(date, name));
            case Day.Weekend() -> weekend(date);
            case Day.Open() -> throw new IllegalArgumentException(date + " is a business day");
        }
    }

    private void weekend(LocalDate date) {
        if (last() instanceof Step.WeekendSkipped(var from, var to)
                && to.plusDays(1).equals(date)) {
            replaceLast(new Step.WeekendSkipped(from, date));
        } else {
            add(new Step.WeekendSkipped(date, date));
        }
    }

    private Step last() {
        return steps.getLast();
    }

    private void replaceLast(Step step) {
        steps.set(steps.size() - 1, step);
    }
}
