package recourse.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The answer of a clock. The local date is that of the due instant in the zone. */
public record Computation(
        Instant start,
        Instant due,
        LocalDate dueDate,
        ZoneId zone,
        String calendar,
        String ruleVersion,
        Instant warnAt,
        Explanation explanation) {}
