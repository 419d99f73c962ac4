package recourse.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

class RegimeFileTest {
    private static final String GOOD =
            """
            id: harbour
            name: {en: Harbour board, de: Hafenbehörde}
            clocks:
              answer:
                name: {en: Answer, de: Antwort}
                start: received
                force: statutory
                pausable: false
                source: {cite: "Harbour Act, s. 4", evidence: B}
                rules:
                  - from: 2020-01-01
                    to: 2025-12-31
                    count: {amount: 6, unit: week, due_at: end_of_day}
                    warn_after: 0.5
                    says: {en: Answer in six weeks., de: Antwort in sechs Wochen.}
                  - from: 2026-01-01
                    count: {amount: 4, unit: week, due_at: end_of_day, roll: following}
                    warn_after: 0.5
                    says: {en: Answer in four weeks., de: Antwort in vier Wochen.}
                  - from: 2026-01-01
                    severities: [critical]
                    count: {amount: 8, unit: business_hour}
                    warn_after: 0.5
                    says: {en: Answer in eight hours., de: Antwort in acht Stunden.}
            """;

    @Test
    void readsEachVersionOfARule() {
        var regime = read(GOOD);
        assertThat(regime.clocks()).containsExactly("answer");
        assertThat(version(regime, null, "2025-12-31")).isEqualTo("harbour/answer@2020-01-01");
        assertThat(version(regime, "low", "2026-01-01")).isEqualTo("harbour/answer@2026-01-01");
        assertThat(version(regime, "critical", "2026-01-01"))
                .isEqualTo("harbour/answer/critical@2026-01-01");
        assertThat(regime.rule("answer", "critical", LocalDate.of(2019, 12, 31))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    unit: week, due_at: end_of_day}     | unit: fortnight, due_at: end_of_day}    | 13 | /clocks/answer/rules/1/count/unit       | business_day
                    to: 2025-12-31                      | to: 2026-06-30                          | 16 | /clocks/answer/rules/2                  | line 11
                    to: 2025-12-31                      | to: 2019-06-30                          | 11 | /clocks/answer/rules/1                  | later end
                    to: 2025-12-31                      | to: 31.12.2025                          | 12 | /clocks/answer/rules/1/to               | 2026-01-31
                    warn_after: 0.5                     | warn_after: 50                          | 14 | /clocks/answer/rules/1/warn_after       | 0.01 to 1
                    roll: following                     | rolls: following                        | 17 | /clocks/answer/rules/2/count/rolls      | roll
                    unit: business_hour                 | unit: business_hour, roll: none         | 22 | /clocks/answer/rules/3/count/roll       | Leave out
                    amount: 6                           | amount: 0                               | 13 | /clocks/answer/rules/1/count/amount     | from 1
                    amount: 6,                          | amount: 6, amount: 7,                   | 13 | /clocks/answer/rules/1/count/amount     | twice
                    due_at: end_of_day}                 | due_at: instant}                        | 13 | /clocks/answer/rules/1/count            | close_of_business
                    due_at: end_of_day}                 | due_at: close_of_business, from: include_start_day} | 13 | /clocks/answer/rules/1/count | end_of_day
                    pausable: false                     | pausable: maybe                         | 8  | /clocks/answer/pausable                 | true or false
                    id: harbour                         | id: port                                | 1  | /id                                     | same name
                    name: {en: Harbour board, de: Hafenbehörde} | name: {en: Harbour board}       | 2  | /name                                   | German
                    start: received                     | starts: received                        | 6  | /clocks/answer/starts                   | start
                    evidence: B                         | evidence: D                             | 9  | /clocks/answer/source/evidence          | A, B, C
                    start: received                     | start: sunrise                          | 6  | /clocks/answer/start                    | became_aware
                    source: {cite: "Harbour Act, s. 4", evidence: B} | source: statute            | 9  | /clocks/answer/source                   | statute
                    unit: week, due_at: end_of_day}     | unit: week, due_at: end_of_day, align: last_day} | 13 | /clocks/answer/rules/1/count  | align
                    """)
    void saysWhereAFaultIsAndWhatToWrite(
            String good, String bad, int line, String path, String hint) {
        var fault =
                catchThrowableOfType(
                        RegimeFault.class, () -> read(GOOD.replaceFirst(Pattern.quote(good), bad)));
        assertThat(fault).isNotNull();
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.path()).isEqualTo(path);
        assertThat(fault)
                .hasMessageStartingWith("regimes/harbour.yaml, line " + line)
                .hasMessageContaining(hint);
        assertThat(fault.in(Locale.GERMAN)).startsWith("regimes/harbour.yaml, Zeile " + line);
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> read(GOOD.replaceFirst("    start: received\n", "")))
                .hasMessageContaining("/clocks/answer")
                .hasMessageContaining("Write start: received");
    }

    @Test
    void refusesAClockThatForgetsTheOrdinaryComplaint() {
        var onlySevere =
                GOOD.substring(0, GOOD.indexOf("      - from"))
                        + GOOD.substring(GOOD.lastIndexOf("      - from"));
        assertThatThrownBy(() -> read(onlySevere))
                .isInstanceOf(RegimeFault.class)
                .hasMessageContaining("for all severities");
    }

    @Test
    void refusesWhatIsNotYamlAndWhatWouldBecomeAnObject() {
        assertThatThrownBy(() -> read("id: ["))
                .isInstanceOf(RegimeFault.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("not readable");
        assertThatThrownBy(() -> read("id: harbour\nname: a: b")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> read("")).isInstanceOf(RegimeFault.class);
        assertThatThrownBy(() -> read("!!java.net.URL [\"http://example.org\"]"))
                .isInstanceOf(RegimeFault.class);
    }

    private static Regime read(String yaml) {
        return Regimes.read("regimes/harbour.yaml", yaml);
    }

    private static String version(Regime regime, String severity, String on) {
        return regime.rule("answer", severity, LocalDate.parse(on)).orElseThrow().version();
    }
}
