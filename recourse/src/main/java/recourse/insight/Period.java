package recourse.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Whole days in the organisation's zone, the first and the last included. */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {
    private static final int USUAL_DAYS = 30;

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the period ends before it begins");
        }
    }

    /** The last thirty days, today included. */
    static Period last(Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        return new Period(today.minusDays(USUAL_DAYS - 1L), today, zone);
    }

    /** As many days right before. */
    public Period before() {
        return new Period(from.minusDays(days()), from.minusDays(1), zone);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public Instant begin() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first moment after it. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    boolean holds(Instant instant) {
        return !instant.isBefore(begin()) && instant.isBefore(end());
    }
}
