package recourse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.RecourseTest;

class ReceivingByApiTest extends RecourseTest {
    private static final String SOFA =
            """
            {"channel": "WEB", "externalId": "%s", "narrative": "%s", "complainant": {"name": "Pat Doe", "email": "pat@example.com"}}\
            """;

    @Test
    void answersWithAReferenceAndALinkToFollow() {
        var answer =
                api(
                        "POST",
                        "/api/v1/complaints",
                        SOFA.formatted("sofa-1", "You charged me twice for one sofa."));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body())
                .contains("\"reference\":\"RC-", "\"stage\":\"RECEIVED\"", "/track/RC-");
        assertThat(answer.header("Location")).startsWith("/api/v1/complaints/RC-");
    }

    @Test
    void answersARepeatWithTheFirstAnswer() {
        var first =
                api(
                        "POST",
                        "/api/v1/complaints",
                        SOFA.formatted("sofa-2", "You charged me twice."));
        var again =
                api(
                        "POST",
                        "/api/v1/complaints",
                        SOFA.formatted("sofa-2", "You charged me twice."));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void refusesOtherContentUnderTheSameIdAndNamesTheDifference() {
        api("POST", "/api/v1/complaints", SOFA.formatted("sofa-3", "You charged me twice."));
        var other =
                api(
                        "POST",
                        "/api/v1/complaints",
                        SOFA.formatted("sofa-3", "You charged me three times."));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("It differs in: narrative");
    }

    @Test
    void namesAnUnknownField() {
        var answer = api("POST", "/api/v1/complaints", "{\"narative\": \"x\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"narative\"");
    }

    @Test
    void writesAReceiptInOneRoundTrip() {
        var answer =
                api(
                        "POST",
                        "/api/v1/complaints",
                        SOFA.formatted("sofa-4", "You charged me twice for a lamp."));
        assertThat(answer.header("Server-Timing")).contains("q;desc=1");
    }

    @Test
    void keepsWhoSentItOnToUs() {
        var answer =
                api(
                        "POST",
                        "/api/v1/complaints",
                        """
                        {"channel": "LETTER", "narrative": "You charged me twice.",
                         "referredBy": {"body": "City Ombudsman", "number": "77/26", "at": "2026-11-20"}}\
                        """);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(api("GET", answer.header("Location") + "/contacts", null).body())
                .contains("Sent on to us by City Ombudsman, number 77/26, on 2026-11-20");
    }

    @Test
    void knowsNoRulesThatNobodyWrote() {
        var answer =
                api(
                        "POST",
                        "/api/v1/complaints",
                        "{\"channel\": \"WEB\", \"narrative\": \"x\", \"regimes\": [\"nonsense\"]}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"regimes\"");
    }

    @Test
    void takesNoBodyOfMoreThanFortyMegabytes() {
        var tooMuch = "{\"channel\": \"WEB\", \"narrative\": \"" + "x".repeat(40_500_000) + "\"}";
        assertThat(api("POST", "/api/v1/complaints", tooMuch).status()).isEqualTo(413);
    }
}
