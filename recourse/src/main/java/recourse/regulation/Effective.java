package recourse.regulation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The dates in which a rule is in force, both included; without an end it is in force until further notice. */
public record Effective(LocalDate from, @Nullable LocalDate to) {
    public boolean on(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }

    boolean overlaps(Effective other) {
        return (to == null || !to.isBefore(other.from)) && (other.to == null || !other.to.isBefore(from));
    }
}
