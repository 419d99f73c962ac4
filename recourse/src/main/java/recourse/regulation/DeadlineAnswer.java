package recourse.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What the command line answers, with instants written in the zone of the question. */
record DeadlineAnswer(
        String regime,
        String clock,
        String start,
        String due,
        LocalDate dueDate,
        String warnAt,
        String zone,
        String calendar,
        String ruleVersion,
        List<String> explanation,
        List<Step> steps) {
    // London in winter reads +00:00 as Berlin reads +01:00, not Z.
    private static final DateTimeFormatter OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    static DeadlineAnswer of(DeadlineQuestion question, Computation computation) {
        var zone = computation.zone();
        return new DeadlineAnswer(
                question.regime(),
                question.clock(),
                written(computation.start(), zone),
                written(computation.due(), zone),
                computation.dueDate(),
                written(computation.warnAt(), zone),
                zone.getId(),
                computation.calendar(),
                computation.ruleVersion(),
                computation.explanation().lines(question.locale()),
                computation.explanation().steps());
    }

    static String written(Instant instant, ZoneId zone) {
        return instant.atZone(zone).format(OFFSET);
    }
}
