package recourse.regulation;

/** How a clock gets from its start to its due instant. */
public record Counting(
        int amount,
        Unit unit,
        From from,
        DueAt dueAt,
        Roll roll,
        int minimumBusinessDays,
        Align align) {
    /** Whether the day of the start counts. Hours count from the instant itself. */
    public enum From {
        EXCLUDE_START_DAY,
        INCLUDE_START_DAY,
        INSTANT
    }

    /**
     * Days end with the day or with its business, hours to the second. "The third day at the same
     * time" would let Saturday's receipt fall due before Friday's.
     */
    public enum DueAt {
        END_OF_DAY,
        CLOSE_OF_BUSINESS,
        INSTANT
    }

    /** What happens to a last day that is no business day. */
    public enum Roll {
        NONE,
        FOLLOWING,
        PRECEDING
    }

    /** The day of the month that is reached which it is due on. */
    public enum Align {
        NONE,
        LAST_DAY,
        LAST_MONDAY
    }

    public Counting {
        if (amount < 1) {
            throw new IllegalArgumentException("a clock counts at least one " + unit);
        }
        if (unit.countsHours() != (dueAt == DueAt.INSTANT)) {
            throw new IllegalArgumentException(
                    "hours are due at an instant, days at the end of one");
        }
        if (align != Align.NONE && (unit != Unit.MONTH || from == From.INCLUDE_START_DAY)) {
            throw new IllegalArgumentException(
                    "a day of the month is for months after the start day");
        }
    }

    public static Counting hours(int amount, Unit unit) {
        return new Counting(amount, unit, From.INSTANT, DueAt.INSTANT, Roll.NONE, 0, Align.NONE);
    }

    public static Counting days(int amount, Unit unit, DueAt dueAt) {
        return new Counting(amount, unit, From.EXCLUDE_START_DAY, dueAt, Roll.NONE, 0, Align.NONE);
    }

    public Counting from(From other) {
        return new Counting(amount, unit, other, dueAt, roll, minimumBusinessDays, align);
    }

    public Counting rolling(Roll other) {
        return new Counting(amount, unit, from, dueAt, other, minimumBusinessDays, align);
    }

    public Counting withMinimumBusinessDays(int days) {
        return new Counting(amount, unit, from, dueAt, roll, days, align);
    }

    public Counting aligned(Align other) {
        return new Counting(amount, unit, from, dueAt, roll, minimumBusinessDays, other);
    }
}
