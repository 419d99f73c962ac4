package recourse.regulation;

import recourse.platform.Json;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The command {@code bin/deadline}: computes deadlines and says why, without a database or a
 * running program.
 */
public final class DeadlineCommand {
    private final Regimes regimes;
    private final BufferedReader in;
    private final PrintStream out;
    private final PrintStream error;

    public DeadlineCommand(Regimes regimes, BufferedReader in, PrintStream out, PrintStream error) {
        this.regimes = regimes;
        this.in = in;
        this.out = out;
        this.error = error;
    }

    /** 0, or 2 when the question could not be understood. */
    public int run(String... arguments) {
        try {
            if (List.of(arguments).equals(List.of("--batch"))) {
                in.lines().filter(line -> !line.isBlank()).map(this::batched).forEach(out::println);
            } else {
                answer(DeadlineQuestion.parse(List.of(arguments)));
            }
            return 0;
        } catch (DeadlineQuestion.Unclear unclear) {
            error.println(unclear.getMessage());
            return 2;
        }
    }

    private void answer(DeadlineQuestion question) {
        var computation = question.computed(rule(question).orElseThrow(() -> unknown(question)));
        if (question.asJson()) {
            out.println(Json.write(DeadlineAnswer.of(question, computation)));
        } else {
            computation.explanation().lines(question.locale()).forEach(out::println);
        }
    }

    private String batched(String line) {
        var fields = Json.fields(line);
        var answer = new LinkedHashMap<String, Object>();
        Optional.ofNullable(fields.get("n")).ifPresent(number -> answer.put("n", number));
        answer.putAll(answered(fields));
        return Json.write(answer);
    }

    // One line that cannot be read must not keep the others from their answer.
    private Map<String, Object> answered(Map<String, Object> fields) {
        try {
            var question = DeadlineQuestion.of(fields);
            return rule(question)
                    .map(question::computed)
                    .map(computation -> DeadlineAnswer.of(question, computation))
                    .map(answer ->
                            Map.<String, Object>of(
                                    "due", answer.due(), "explanation", answer.explanation()))
                    .orElse(Map.of("unknown", true));
        } catch (DeadlineQuestion.Unclear unclear) {
            return Map.of("fault", String.valueOf(unclear.getMessage()));
        }
    }

    private Optional<ClockRule> rule(DeadlineQuestion question) {
        return regimes.find(question.regime())
                .flatMap(regime ->
                        regime.rule(question.clock(), question.severity(), question.startDay()));
    }

    private DeadlineQuestion.Unclear unknown(DeadlineQuestion question) {
        return regimes.find(question.regime())
                .map(regime ->
                        question.unclear(
                                "unknownClock",
                                regime.id(),
                                question.clock(),
                                question.startDay().toString(),
                                String.join(", ", regime.clocks())))
                .orElseGet(() -> question.unclear("unknownRegime", question.regime(), names()));
    }

    private String names() {
        return regimes.all().stream().map(Regime::id).collect(Collectors.joining(", "));
    }
}
