package recourse.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import recourse.platform.Json;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.util.Map;

class DeadlineCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();
    private final DeadlineCommand command = command("");

    @Test
    void printsTheExplanation() {
        assertThat(
                        command.run(
                                "house",
                                "acknowledge",
                                "2026-07-03T16:30",
                                "--zone",
                                "Europe/Berlin",
                                "--severity",
                                "critical"))
                .isZero();
        assertThat(out.toString(UTF_8)).contains("Due on Monday 6 July 2026, 10:30.");
    }

    @Test
    void printsTheSameAsJson() {
        command.run(
                "house",
                "acknowledge",
                "2026-04-02T10:00+01:00",
                "--zone",
                "Europe/London",
                "--calendar",
                "gb-eng",
                "--json");
        assertThat(Json.fields(out.toString(UTF_8)))
                .containsEntry("due", "2026-04-07T17:00:00+01:00")
                .containsEntry("dueDate", "2026-04-07")
                .containsEntry("ruleVersion", "house/acknowledge@2020-01-01")
                .containsKeys("explanation", "steps", "warnAt");
    }

    @Test
    void readsTheStartInTheGivenZone() {
        command.run(
                "house", "acknowledge", "2026-07-03T23:30:00Z", "--zone", "Asia/Tokyo", "--json");
        assertThat(Json.fields(out.toString(UTF_8)))
                .containsEntry("dueDate", "2026-07-06")
                .containsEntry("start", "2026-07-04T08:30:00+09:00");
    }

    @Test
    void answersEachLineOfABatch() {
        var lines =
                """
                {"n": 1, "regime": "house", "clock": "acknowledge", "start": "2026-04-02T10:00:00+01:00", "zone": "Europe/London", "calendar": "gb-eng"}
                {"n": 2, "regime": "palace", "clock": "acknowledge", "start": "2026-04-02T10:00:00+01:00", "zone": "Europe/London", "calendar": null}
                {"n": 3, "regime": "house", "clock": "acknowledge", "start": "soon", "zone": "Europe/London"}
                """;
        assertThat(command(lines).run("--batch")).isZero();
        var answers = out.toString(UTF_8).lines().map(Json::fields).toList();
        assertThat(answers.get(0))
                .containsEntry("n", 1)
                .containsEntry("due", "2026-04-07T17:00:00+01:00")
                .containsKey("explanation");
        assertThat(answers.get(1)).isEqualTo(Map.of("n", 2, "unknown", true));
        assertThat(answers.get(2)).isEqualTo(Map.of("n", 3, "unknown", true));
        assertThat(error.toString(UTF_8)).contains("2: There is no regime", "3: The line");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    palace acknowledge 2026-07-03T16:30Z                       | There is no regime
                    house applaud 2026-07-03T16:30Z                            | has no clock
                    house acknowledge 2019-07-03T16:30Z                        | No rule
                    house acknowledge yesterday                                | not a date
                    house acknowledge 2026-07-03T16:30 --zone Moon/Sea         | not a time zone
                    house acknowledge 2026-07-03T16:30 --calendar atlantis     | No holidays
                    house acknowledge 2026-07-03T16:30 --loud                  | not an option
                    house acknowledge                                          | bin/deadline REGIME
                    """)
    void saysWhatItDidNotUnderstand(String arguments, String answer) {
        assertThat(command.run(arguments.split(" "))).isEqualTo(2);
        assertThat(error.toString(UTF_8)).contains(answer);
        assertThat(out.size()).isZero();
    }

    private DeadlineCommand command(String input) {
        return new DeadlineCommand(
                Regimes.shipped(),
                new BufferedReader(new StringReader(input)),
                new PrintStream(out, true, UTF_8),
                new PrintStream(error, true, UTF_8));
    }
}
