package recourse.regulation;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The dates in which a rule is in force, both included; without an end it is in force until further
 * notice.
 */
public record Effective(LocalDate from, @Nullable LocalDate to) {
    public boolean on(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }

    boolean overlaps(Effective other) {
        return (to == null || !to.isBefore(other.from))
                && (other.to == null || !other.to.isBefore(from));
    }
}
