package recourse.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

/** A pack that cannot be used is refused with file, line and reason; the packs before it stay. */
class BadPackTest {
    private static final String STAGES =
            """
            id: harbour
            name: {en: Harbour board, de: Hafenbehörde}
            sources:
              act: {cite: "Harbour Act, s. 4", evidence: A}
            clocks:
              reply:
                name: {en: Reply, de: Antwort}
                start: acknowledged
                otherwise_after: acknowledge
                force: statutory
                pausable: false
                source: act
                rules:
                  - count: {amount: 10, unit: calendar_day, due_at: end_of_day}
                    warn_after: 0.5
                    says: {en: Reply in ten days., de: Antwort in zehn Tagen.}
              acknowledge:
                name: {en: Acknowledgement, de: Bestätigung}
                start: received
                force: statutory
                pausable: false
                source: act
                rules:
                  - count: {amount: 5, unit: calendar_day, due_at: end_of_day}
                    warn_after: 0.5
                    says: {en: Acknowledge in five days., de: Bestätigung in fünf Tagen.}
              either:
                name: {en: The earlier, de: Die frühere}
                earliest_of: [reply, acknowledge]
                says: {en: The earlier of both., de: Die frühere von beiden.}
            duties:
              - step: {en: Ring the bell., de: Glocke läuten.}
                source: act
            """;

    @Test
    void readsClocksThatWaitForOthers() {
        var regime = Regimes.read("harbour.yaml", STAGES);
        assertThat(regime.names()).containsExactly("reply", "acknowledge", "either");
        assertThat(regime.duties()).hasSize(1);
    }

    @Test
    void refusesAStartAfterAClockThatIsMissing() {
        refuses("otherwise_after: acknowledge", "otherwise_after: greet", 9, "no clock \"greet\"");
    }

    @Test
    void refusesTheEarliestOfAClockThatIsMissing() {
        refuses("[reply, acknowledge]", "[reply, applaud]", 29, "no clock \"applaud\"");
    }

    @Test
    void refusesTheEarliestOfWhatIsNoClockOfItsOwn() {
        refuses("[reply, acknowledge]", "[reply, either]", 29, "no clock \"either\"");
    }

    @Test
    void refusesClocksThatWaitForEachOther() {
        refuses(
                "start: received",
                "start: received\n    otherwise_after: reply",
                20,
                "wait for each other");
    }

    @Test
    void refusesAClockThatWaitsForItself() {
        refuses("otherwise_after: acknowledge", "otherwise_after: reply", 9, "reply → reply");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        refuses("unit: calendar_day", "unit: fortnight", 14, "business_day");
        refuses("start: acknowledged", "start: sunrise", 8, "became_aware");
        refuses("source: act", "source: decree", 12, "There is: act");
        refuses("- step: {en", "- dance: {en", 32, "\"dance\" is not known");
        refuses("    source: act\n", "    notice: {en: a, de: b}\n    source: act\n", 12, "notice");
        refuses("start: acknowledged", "start: acknowledged\n    start_on: [12-32]", 9, "12-31");
        refuses("id: harbour", "id: harbour\ncalendar: atlantis", 2, "EW");
    }

    @Test
    void refusesTwoRulesForOneDay() {
        refuses(
                "  - count: {amount: 10",
                "  - from: 2026-01-01\n        undetermined: {en: Not known., de: Unbekannt.}\n"
                        + "      - count: {amount: 10",
                16,
                "line 14");
    }

    @Test
    void keepsThePacksBeforeIt() {
        var before = Regimes.shipped();
        var bad = STAGES.replace("unit: calendar_day", "unit: fortnight");
        assertThat(catchThrowableOfType(RegimeFault.class, () -> before.with("harbour.yaml", bad)))
                .hasMessageStartingWith("harbour.yaml, line 14");
        assertThat(before.find("harbour")).isEmpty();
        assertThat(before.find("uk-fca-disp")).isPresent();
        var after = before.with("harbour.yaml", STAGES);
        assertThat(after.find("harbour")).isPresent();
        assertThat(after.all()).hasSize(before.all().size() + 1);
    }

    @Test
    void replacesAPackOfTheSameName() {
        var first = Regimes.of(java.util.List.of()).with("harbour.yaml", STAGES);
        var second = first.with("harbour.yaml", STAGES.replace("amount: 10", "amount: 12"));
        var day = LocalDate.of(2026, 7, 3);
        assertThat(amount(first, day)).isEqualTo(10);
        assertThat(amount(second, day)).isEqualTo(12);
    }

    private static int amount(Regimes regimes, LocalDate day) {
        return regimes.find("harbour")
                .flatMap(regime -> regime.rule("reply", null, day))
                .orElseThrow()
                .counting()
                .amount();
    }

    private static void refuses(String good, String bad, int line, String reason) {
        assertThat(STAGES).contains(good);
        var fault =
                catchThrowableOfType(
                        RegimeFault.class,
                        () ->
                                Regimes.read(
                                        "harbour.yaml",
                                        STAGES.replaceFirst(
                                                java.util.regex.Pattern.quote(good), bad)));
        assertThat(fault)
                .isNotNull()
                .hasMessageStartingWith("harbour.yaml, line " + line + ",")
                .hasMessageContaining(reason);
    }
}
