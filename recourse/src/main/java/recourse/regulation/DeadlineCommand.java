package recourse.regulation;

import recourse.platform.Json;
import recourse.platform.Words;
import recourse.regulation.ClockAnswer.Known;
import recourse.regulation.ClockAnswer.Unknown;

import tools.jackson.core.JacksonException;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    /** 0, or 2 when the question has no answer; a batch answers each line and always ends well. */
    public int run(String... arguments) {
        try {
            if (List.of(arguments).equals(List.of("--batch"))) {
                in.lines().filter(line -> !line.isBlank()).map(this::batched).forEach(out::println);
                return 0;
            }
            return answer(DeadlineQuestion.parse(List.of(arguments)));
        } catch (DeadlineQuestion.Unclear unclear) {
            error.println(unclear.getMessage());
            return 2;
        }
    }

    private int answer(DeadlineQuestion question) {
        return switch (answered(question)) {
            case Unknown(var reason) -> {
                error.println(reason.in(question.locale()));
                yield 2;
            }
            case Known(var computation) -> {
                if (question.asJson()) {
                    out.println(Json.write(DeadlineAnswer.of(question, computation)));
                } else {
                    computation.explanation().lines(question.locale()).forEach(out::println);
                }
                yield 0;
            }
        };
    }

    // One line that cannot be read must not keep the others from their answer; why a line has none
    // goes beside, so that the answers stay what a program reads.
    private String batched(String line) {
        var answer = new LinkedHashMap<String, Object>();
        try {
            var fields = Json.fields(line);
            answer.put("n", fields.getOrDefault("n", ""));
            switch (answered(DeadlineQuestion.of(fields))) {
                case Known(var computation) -> answer.putAll(told(computation));
                case Unknown(var reason) -> unknown(answer, reason.in(Locale.ENGLISH));
            }
        } catch (DeadlineQuestion.Unclear | JacksonException unclear) {
            unknown(
                    answer,
                    Sentences.in(Locale.ENGLISH)
                            .say(
                                    "regulation.unknown.notUnderstood",
                                    String.valueOf(unclear.getMessage())));
        }
        return Json.write(answer);
    }

    private static Map<String, Object> told(Computation computation) {
        return Map.of(
                "due", DeadlineAnswer.written(computation.due(), computation.zone()),
                "explanation", computation.explanation().lines(Locale.ENGLISH));
    }

    private void unknown(Map<String, Object> answer, String reason) {
        answer.put("unknown", true);
        error.println(answer.getOrDefault("n", "?") + ": " + reason);
    }

    private ClockAnswer answered(DeadlineQuestion question) {
        return regimes.find(question.regime())
                .map(question::answer)
                .orElseGet(() -> new Unknown(noRegime(question.regime())));
    }

    private Words noRegime(String asked) {
        return Sentences.words(
                "regulation.unknown.unknownRegime", asked, String.join(", ", regimes.ids()));
    }
}
