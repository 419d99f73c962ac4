package recourse.regulation;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The dates in which a rule is in force, both included; without a beginning it has been in force as
 * long as anyone asks about, without an end it is in force until further notice.
 */
public record Effective(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** A rule whose beginning and end nobody has written down. */
    public static final Effective ALWAYS = new Effective(null, null);

    public boolean on(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }

    boolean overlaps(Effective other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Effective other) {
        return from == null || other.to == null || !from.isAfter(other.to);
    }

    /** The date that names a version of a rule. */
    String named() {
        return from == null ? "first" : from.toString();
    }
}
