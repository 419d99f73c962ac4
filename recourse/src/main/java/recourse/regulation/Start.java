package recourse.regulation;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * When a clock begins.
 *
 * @param keyedOn the date that decides which version of the rule applies
 * @param days the only days on which it may begin, such as the ends of a reporting period; empty:
 *     any
 * @param otherwiseAfter the clock at whose due date it begins while its own event has not happened
 */
public record Start(
        StartEvent event, Key keyedOn, Set<MonthDay> days, @Nullable String otherwiseAfter) {
    /** What decides which version of a rule a complaint comes under. */
    public enum Key {
        RECEIPT,
        START
    }

    public Start {
        days = Set.copyOf(days);
    }

    public static Start at(StartEvent event) {
        return new Start(event, Key.RECEIPT, Set.of(), null);
    }

    boolean mayBeOn(LocalDate date) {
        return days.isEmpty() || days.contains(MonthDay.from(date));
    }
}
