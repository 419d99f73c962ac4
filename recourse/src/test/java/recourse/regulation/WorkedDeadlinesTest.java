package recourse.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import recourse.platform.Json;

import tools.jackson.core.type.TypeReference;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Deadlines of the shipped regimes, worked out by hand on a printed calendar; an empty due date
 * says that the sources leave it open.
 */
class WorkedDeadlinesTest {
    private static final Regimes SHIPPED = Regimes.shipped();

    static Stream<Map<String, Object>> worked() {
        try (var in =
                WorkedDeadlinesTest.class.getResourceAsStream(
                        "/regulation/worked-deadlines.json")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
            return Json.read(text, new TypeReference<List<Map<String, Object>>>() {}).stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @ParameterizedTest
    @MethodSource("worked")
    void isDueWhenTheRuleSays(Map<String, Object> worked) {
        var answer = batch(Json.write(worked));
        if (worked.get("due") == null) {
            assertThat(answer).isEqualTo(Map.of("n", worked.get("n"), "unknown", true));
        } else {
            assertThat(answer).containsEntry("due", worked.get("due")).containsKey("explanation");
        }
    }

    @ParameterizedTest
    @MethodSource("worked")
    void addsUpAgainWithoutTheEngine(Map<String, Object> worked) {
        var question = DeadlineQuestion.of(worked);
        var answer = SHIPPED.find(question.regime()).map(question::answer);
        if (answer.orElseThrow() instanceof ClockAnswer.Known(var computation)) {
            assertThat(Recount.of(computation.explanation()).due()).isEqualTo(computation.due());
        } else {
            assertThat(worked.get("due")).isNull();
        }
    }

    /** Whoever adds a clock works an example of it out. */
    @Test
    void everyRegimeWithClocksHasAnExample() {
        var worked =
                worked().map(row -> String.valueOf(row.get("regime"))).collect(Collectors.toSet());
        var missing = new HashSet<String>();
        SHIPPED.all().stream()
                .filter(regime -> !regime.rules().isEmpty())
                .map(Regime::id)
                .forEach(missing::add);
        missing.removeAll(worked);
        // Their examples are tests of their own.
        missing.remove("house");
        missing.remove("us-fda-qmsr-complaint");
        assertThat(missing).isEmpty();
    }

    private static Map<String, Object> batch(String line) {
        var out = new ByteArrayOutputStream();
        var command =
                new DeadlineCommand(
                        SHIPPED,
                        new BufferedReader(new StringReader(line)),
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
        assertThat(command.run("--batch")).isZero();
        return Json.fields(out.toString(UTF_8));
    }
}
