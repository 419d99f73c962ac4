package recourse.regulation;

import recourse.platform.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** The answer of a clock. The local date is that of the due instant in the zone. */
public record Computation(
        Instant start,
        Instant due,
        LocalDate dueDate,
        ZoneId zone,
        String calendar,
        String ruleVersion,
        Instant warnAt,
        Explanation explanation) {
    Computation withFirst(List<Step> steps) {
        return explained(
                explanation.withSteps(
                        Stream.concat(steps.stream(), explanation.steps().stream()).toList()));
    }

    Computation withLast(List<Step> steps) {
        return explained(
                explanation.withSteps(
                        Stream.concat(explanation.steps().stream(), steps.stream()).toList()));
    }

    /** Explained by the sentence of a clock that chooses among several. */
    Computation under(Words sentence) {
        return explained(explanation.under(sentence));
    }

    private Computation explained(Explanation other) {
        return new Computation(start, due, dueDate, zone, calendar, ruleVersion, warnAt, other);
    }
}
