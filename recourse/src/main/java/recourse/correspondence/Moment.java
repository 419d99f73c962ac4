package recourse.correspondence;

import org.jspecify.annotations.Nullable;

import recourse.platform.Checks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/**
 * Reads when something was said: with an offset from programs, as a wall clock shows it from a
 * form, never in the future.
 */
final class Moment {
    private static final Duration LEEWAY = Duration.ofMinutes(5);

    private Moment() {}

    static Instant read(
            String field, @Nullable String typed, ZoneId zone, Instant now, Checks checks) {
        if (typed == null || typed.isBlank()) {
            return now;
        }
        var at = parse(typed.strip(), zone, now);
        if (at == null) {
            checks.fault(field, "correspondence.contact.moment");
            return now;
        }
        if (at.isAfter(now.plus(LEEWAY))) {
            checks.fault(field, "correspondence.contact.future");
        }
        return at.isAfter(now) ? now : at;
    }

    private static @Nullable Instant parse(String text, ZoneId zone, Instant now) {
        try {
            if (text.length() <= 10) {
                return onDay(LocalDate.parse(text), zone, now);
            }
            return text.length() <= 19 && !text.endsWith("Z")
                    ? LocalDateTime.parse(text).atZone(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException strange) {
            return null;
        }
    }

    /**
     * A letter has a day: today is now, an earlier day had ended at the latest by its last minute.
     */
    private static Instant onDay(LocalDate day, ZoneId zone, Instant now) {
        return day.equals(now.atZone(zone).toLocalDate())
                ? now
                : day.atTime(23, 59).atZone(zone).toInstant();
    }
}
