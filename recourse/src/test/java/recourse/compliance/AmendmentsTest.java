package recourse.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.RecourseTest;
import recourse.platform.Json;
import recourse.regulation.Packs;

import java.time.LocalDate;
import java.util.Map;

/** Administrators add and amend regimes; what cannot be used leaves everything as it is. */
class AmendmentsTest extends RecourseTest {
    private static final String HARBOUR =
            """
            id: %s
            name: {en: Harbour board, de: Hafenbehörde}
            clocks:
              answer:
                name: {en: Answer, de: Antwort}
                start: received
                force: statutory
                pausable: false
                source: {cite: "Harbour Act, s. 4", evidence: A}
                rules:
                  - count: {amount: 6, unit: week, due_at: end_of_day}
                    warn_after: 0.5
                    says: {en: Answer in six weeks., de: Antwort in sechs Wochen.}
            """;
    private static final String LATER =
            """
                  - from: 2031-01-01
                    count: {amount: 4, unit: week, due_at: end_of_day}
                    warn_after: 0.5
                    says: {en: Answer in four weeks., de: Antwort in vier Wochen.}
            """;
    private static final LocalDate DAY = LocalDate.of(2026, 7, 3);

    @Test
    void addsARegimeThatCountsAtOnce() {
        var answer = form("admin", "/settings/regimes", told(harbour("harbour-added"), "0"));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(page("handler", "/settings/regimes/harbour-added").body())
                .contains("Answer in six weeks.", "6 weeks, from when the complaint was received");
        assertThat(page("handler", "/settings/regimes").body()).contains("harbour-added");
    }

    @Test
    void amendsARegimeByALaterVersion() {
        form("admin", "/settings/regimes", told(harbour("harbour-later"), "0"));
        var later =
                harbour("harbour-later").replace("- count", "- to: 2030-12-31\n        count")
                        + LATER;
        assertThat(
                        form("admin", "/settings/regimes/harbour-later/amendment", told(later, "1"))
                                .status())
                .isEqualTo(303);
        assertThat(weeks("harbour-later", LocalDate.of(2030, 12, 31))).isEqualTo(6);
        assertThat(weeks("harbour-later", LocalDate.of(2031, 1, 1))).isEqualTo(4);
    }

    @Test
    void refusesWithTheLineAndKeepsWhatWasThere() {
        form("admin", "/settings/regimes", told(harbour("harbour-kept"), "0"));
        var bad = harbour("harbour-kept").replace("unit: week", "unit: fortnight");
        var answer = form("admin", "/settings/regimes/harbour-kept/amendment", told(bad, "1"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("harbour-kept.yaml, line 11", "business_day", "unit: fortnight");
        assertThat(weeks("harbour-kept", DAY)).isEqualTo(6);
    }

    @Test
    void keepsTheVersionsThatDatesWereCountedBy() {
        form("admin", "/settings/regimes", told(harbour("harbour-counted"), "0"));
        var other = harbour("harbour-counted").replace("amount: 6", "amount: 5");
        assertThat(
                        form(
                                        "admin",
                                        "/settings/regimes/harbour-counted/amendment",
                                        told(other, "1"))
                                .body())
                .contains("harbour-counted/answer@first counts otherwise");
        var gone =
                harbour("harbour-counted").replace("- count", "- from: 2026-01-01\n        count");
        assertThat(
                        form(
                                        "admin",
                                        "/settings/regimes/harbour-counted/amendment",
                                        told(gone, "1"))
                                .body())
                .contains("harbour-counted/answer@first is missing");
        assertThat(weeks("harbour-counted", DAY)).isEqualTo(6);
    }

    @Test
    void showsTheSecondAdministratorThatAnotherWasFaster() {
        form("admin", "/settings/regimes", told(harbour("harbour-twice"), "0"));
        var path = "/api/v1/regimes/harbour-twice/amendments";
        var words = harbour("harbour-twice").replace("in six weeks", "within six weeks");
        assertThat(api("POST", path, json(words, 1)).status()).isEqualTo(201);
        assertThat(api("POST", path, json(words, 1)).status()).isEqualTo(412);
        assertThat(api("GET", path, null).body())
                .contains("\"number\":2", "The board asked for it");
    }

    @Test
    void takesNoOtherRegimeForThisOne() {
        assertThat(api("POST", "/api/v1/regimes", json(harbour("house"), 0)).status())
                .isEqualTo(422);
        var answer = api("POST", "/api/v1/regimes/house/amendments", json(harbour("harbour-x"), 0));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("text of house");
    }

    @Test
    void isForAdministratorsAlone() {
        for (var path : new String[] {"/settings/regimes/new", "/settings/regimes/house/amendment"})
            assertThat(page("compliance", path).status()).isEqualTo(403);
        assertThat(form("lead", "/settings/regimes", told(harbour("harbour-lead"), "0")).status())
                .isEqualTo(403);
        assertThat(page("handler", "/settings/regimes/house").body()).doesNotContain("Amend</a>");
        assertThat(bean(Packs.class).now().find("harbour-lead")).isEmpty();
    }

    @Test
    void opensTheTextThatShips() {
        assertThat(page("admin", "/settings/regimes/us-cms-ma/amendment").body())
                .contains("id: us-cms-ma", "expedited-24h:");
    }

    @Test
    void triesAClockOut() {
        assertThat(
                        page(
                                        "handler",
                                        "/settings/regimes/uk-fca-disp?clock=summary-resolution-3bd"
                                                + "&start=2026-08-27T10:00&zone=Europe/London&calendar=EW")
                                .body())
                .contains("Due by close of business on Wednesday 2 September 2026, 17:00.");
        assertThat(
                        page(
                                        "handler",
                                        "/settings/regimes/uk-fca-disp?clock=summary-resolution-3bd"
                                                + "&start=soon&zone=Europe/London")
                                .body())
                .contains("Write a date with a time");
    }

    private int weeks(String regime, LocalDate on) {
        return bean(Packs.class)
                .now()
                .find(regime)
                .flatMap(found -> found.rule("answer", null, on))
                .orElseThrow()
                .counting()
                .amount();
    }

    private static String harbour(String id) {
        return HARBOUR.formatted(id);
    }

    private static Map<String, String> told(String yaml, String number) {
        return Map.of("yaml", yaml, "number", number, "reason", "The board asked for it");
    }

    private static String json(String yaml, int number) {
        return Json.write(
                Map.of("yaml", yaml, "number", number, "reason", "The board asked for it"));
    }
}
