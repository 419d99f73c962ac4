package recourse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.RecourseTest;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

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
    void namesTheHeaderWhereTheIdCameInOne() {
        for (var narrative : List.of("You charged me twice.", "You charged me three times.")) {
            var answer =
                    send(
                            request("/api/v1/complaints")
                                    .header("Authorization", "Bearer " + house.apiKey)
                                    .header("Content-Type", "application/json")
                                    .header("Idempotency-Key", "till-9")
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    "{\"narrative\": \"" + narrative + "\"}")));
            if (narrative.contains("three")) {
                assertThat(answer.body())
                        .contains("\"field\":\"Idempotency-Key\"", "It differs in: narrative");
            }
        }
    }

    @Test
    void takesOneIdForOneComplaintWhateverKeyAndChannel() {
        var first = withKey("till-1", "WEB", "You charged me twice.");
        assertThat(first.status()).isEqualTo(201);
        for (var key : List.of("till-1", "till-2")) {
            var again = withKey(key, "WEB", "You charged me twice.");
            assertThat(again.status()).as(key).isEqualTo(200);
            assertThat(again.body()).isEqualTo(first.body());
        }
        var other = withKey("till-3", "WEB", "You charged me three times.");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("It differs in: narrative");
        var elsewhere = withKey("till-4", "PHONE", "You charged me twice.");
        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(elsewhere.body()).contains("It differs in: channel");
    }

    private Answer withKey(String key, String channel, String narrative) {
        return send(
                request("/api/v1/complaints")
                        .header("Authorization", "Bearer " + house.apiKey)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"channel\": \"%s\", \"externalId\": \"sofa-5\", \"narrative\": \"%s\"}"
                                                .formatted(channel, narrative))));
    }

    @Test
    void takesNoTruthValueForWords() {
        var answer =
                api("POST", "/api/v1/complaints", "{\"channel\": \"API\", \"narrative\": true}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"narrative\"");
    }

    @Test
    void refusesDaysThatNobodyCanMean() {
        for (var when :
                List.of(
                        "\"receivedAt\": \"-999999999-01-01T00:00:00Z\"",
                        "\"receivedAt\": \"1026-11-20T09:30:00Z\"",
                        "\"incidentDate\": \"+999999999-12-31\"",
                        "\"incidentDate\": \"0026-11-20\"")) {
            var answer =
                    api(
                            "POST",
                            "/api/v1/complaints",
                            "{\"channel\": \"API\", \"narrative\": \"x\", " + when + "}");
            assertThat(answer.status()).as(when).isEqualTo(422);
        }
    }

    @Test
    void takesAnIdWithCharactersThatNoDatabaseHolds() {
        var answer =
                api(
                        "POST",
                        "/api/v1/complaints",
                        "{\"channel\": \"API\", \"narrative\": \"x\", \"externalId\": \"a\\u0000b\"}");
        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void refusesABodyThatIsTooLargeAlsoWhenItDoesNotSaySo() {
        var piece = new byte[1_000_000];
        Arrays.fill(piece, (byte) ' ');
        for (var beginning : List.of("", "{\"narrative\": \"")) {
            var pieces = new ArrayList<>(List.of(beginning.getBytes(StandardCharsets.UTF_8)));
            pieces.addAll(Collections.nCopies(42, piece));
            var answer =
                    send(
                            request("/api/v1/complaints")
                                    .header("Authorization", "Bearer " + house.apiKey)
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofByteArrays(pieces)));
            assertThat(answer.status()).as(beginning).isEqualTo(413);
            assertThat(answer.body()).contains("At most 40 MB");
        }
    }

    @Test
    void namesTheListThatHoldsNothing() {
        for (var field : List.of("attachments", "regimes")) {
            var body = "{\"narrative\": \"x\", \"%s\": [null]}".formatted(field);
            var answer = api("POST", "/api/v1/complaints", body);
            assertThat(answer.status()).as(field).isEqualTo(400);
            assertThat(answer.body()).contains("\"field\":\"" + field);
        }
    }

    @Test
    void namesAnUnknownField() {
        var answer = api("POST", "/api/v1/complaints", "{\"narative\": \"x\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"narative\"");
    }

    /** Who knocks is asked again every few seconds, which on a slow machine is between any two. */
    @Test
    void writesAReceiptOfAKnownSenderInOneRoundTrip() {
        assertThat(IntStream.range(0, 5).mapToObj(this::costOfAReceipt))
                .anyMatch(cost -> cost.contains("q;desc=1"));
    }

    private String costOfAReceipt(int n) {
        return api(
                        "POST",
                        "/api/v1/complaints",
                        SOFA.formatted("lamp-" + n, "You charged me twice for a lamp."))
                .header("Server-Timing");
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
