package recourse.regulation;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code bin/deadline}: computes one deadline and says why, without a database or a running program. */
public final class DeadlineCommand {
    private final Regimes regimes;
    private final PrintStream out;
    private final PrintStream error;

    DeadlineCommand(Regimes regimes, PrintStream out, PrintStream error) {
        this.regimes = regimes;
        this.out = out;
        this.error = error;
    }

    public static void main(String[] arguments) {
        System.exit(new DeadlineCommand(Regimes.shipped(), System.out, System.err).run(arguments));
    }

    private record Answer(
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
            List<Step> steps) {}

    /** 0, or 2 when the question could not be understood. */
    int run(String... arguments) {
        try {
            var question = DeadlineQuestion.parse(List.of(arguments));
            var computation = Clocks.compute(rule(question), question.start(), question.calendar());
            if (question.asJson()) {
                out.println(json(question, computation));
            } else {
                computation.explanation().lines(question.locale()).forEach(out::println);
            }
            return 0;
        } catch (DeadlineQuestion.Unclear unclear) {
            error.println(unclear.getMessage());
            return 2;
        }
    }

    private ClockRule rule(DeadlineQuestion question) {
        var regime = regimes.find(question.regime())
                .orElseThrow(() -> question.unclear("unknownRegime", question.regime(), names()));
        return regime.rule(question.clock(), question.severity(), question.startDay())
                .orElseThrow(() -> question.unclear(
                        "unknownClock", regime.id(), question.clock(), question.startDay().toString(), String.join(", ", regime.clocks())));
    }

    private String names() {
        return regimes.all().stream().map(Regime::id).collect(Collectors.joining(", "));
    }

    private static String json(DeadlineQuestion question, Computation computation) {
        var answer = new Answer(
                question.regime(),
                question.clock(),
                written(question, computation.start()),
                written(question, computation.due()),
                computation.dueDate(),
                written(question, computation.warnAt()),
                computation.zone().getId(),
                computation.calendar(),
                computation.ruleVersion(),
                computation.explanation().lines(question.locale()),
                computation.explanation().steps());
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(answer);
    }

    private static String written(DeadlineQuestion question, Instant instant) {
        return instant.atZone(question.zone()).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
