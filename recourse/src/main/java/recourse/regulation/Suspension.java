package recourse.regulation;

import recourse.platform.Words;

import java.time.LocalDate;
import java.time.ZoneId;

/** Days, both included, in which the rule itself lets no time run. */
public record Suspension(LocalDate from, LocalDate to, Words reason) {
    Pause in(ZoneId zone) {
        return new Pause(
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant(),
                reason);
    }
}
