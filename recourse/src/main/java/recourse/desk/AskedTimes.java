package recourse.desk;

import recourse.platform.Refused;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;

/**
 * Instants of a filter: with an offset they are exact; a day is meant whole, from its first moment
 * as "from" to its last as "to", where the organisation is; so are the words now, today, tomorrow
 * and week.
 */
record AskedTimes(ZoneId zone, Instant now) {
    Instant from(String name, String value) {
        return switch (value) {
            case "now" -> now;
            case "today" -> begin(today());
            case "tomorrow" -> begin(today().plusDays(1));
            case "week" -> begin(today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            default -> exact(value) ? instant(name, value) : begin(day(name, value));
        };
    }

    /** The first moment that is no longer meant. */
    Instant to(String name, String value) {
        return switch (value) {
            case "now" -> now;
            case "today" -> begin(today().plusDays(1));
            case "tomorrow" -> begin(today().plusDays(2));
            case "week" -> begin(today().with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
            default -> exact(value) ? instant(name, value) : begin(day(name, value).plusDays(1));
        };
    }

    private LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static boolean exact(String value) {
        return value.indexOf('T') > 0;
    }

    private static Instant instant(String name, String value) {
        try {
            // In an address a plus that nobody encoded arrives as a blank.
            return OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException strange) {
            throw Refused.malformed(name, "desk.list.time", value);
        }
    }

    private static LocalDate day(String name, String value) {
        try {
            var day = LocalDate.parse(value);
            if (day.getYear() >= 1900 && day.getYear() < 3000) {
                return day;
            }
        } catch (DateTimeParseException strange) {
            // Told below like a year that cannot be meant.
        }
        throw Refused.malformed(name, "desk.list.time", value);
    }
}
