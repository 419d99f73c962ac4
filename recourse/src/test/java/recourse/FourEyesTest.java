package recourse;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import recourse.identity.Permission;
import recourse.platform.Json;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What needs two people is never done by one of them with keys of their own. */
class FourEyesTest extends CaseTest {
    private static final String DISP =
            """
            {"regime": "uk-fca-disp", "clocks": ["final-response-8w"], "reason": "A card payment"}\
            """;

    @Test
    void letNobodyMoveAReceiptByAKeyOfTheirOwn() {
        var reference = owned();
        var earlier = complaint(reference).receivedAt().minus(Duration.ofDays(1));
        var asked =
                Json.write(
                        Map.of("receivedAt", earlier.toString(), "reason", "It lay at the gate"));
        ok(202, as("admin", "POST", reference, "/receipt-corrections", asked));
        var approval = "/receipt-corrections/" + waiting(reference).get("id") + "/approval";
        var key = keyOfAdmin();
        ok(403, by(key, reference, approval, null));
        ok(403, by(keyOfKey(key), reference, approval, null));
        assertThat(complaint(reference).receivedAt()).isAfter(earlier);
        ok(204, as("lead", "POST", reference, approval, null));
        assertThat(complaint(reference).receivedAt()).isEqualTo(earlier);
    }

    @Test
    void letNobodyConfirmTheRulesThatTheirKeyProposed() {
        var reference = owned();
        ok(201, by(keyOfKey(keyOfAdmin()), reference, "/regimes", DISP));
        var confirmation = "/regimes/uk-fca-disp/confirmation";
        assertThat(page("admin", "/complaints/" + reference).body()).doesNotContain(confirmation);
        ok(403, as("admin", "POST", reference, confirmation, null));
        ok(201, as("compliance", "POST", reference, confirmation, null));
    }

    @Test
    void letNobodyConfirmTheTimeAtWhichAnotherProgramSaysThatTheySpoke() {
        var reference = owned();
        house.clock.advance(Duration.ofDays(6));
        ok(201, by(house.apiKey, reference, "/contacts", call("lead")));
        assertThat(waiting(reference, "lead")).containsEntry("own", true);
        var approval = "/said-times/" + waiting(reference).get("id") + "/approval";
        var yes = "{\"approved\": true, \"reason\": \"I remember\"}";
        ok(403, as("lead", "POST", reference, approval, yes));
        ok(204, as("admin", "POST", reference, approval, yes));
    }

    private String call(String speaker) {
        return Json.write(
                Map.of(
                        "direction", "OUT",
                        "channel", "PHONE",
                        "at", sixDaysAgo().toString(),
                        "by", speaker,
                        "text", "I look into it."));
    }

    private Instant sixDaysAgo() {
        return house.clock.instant().minus(Duration.ofDays(6)).plusSeconds(120);
    }

    private String keyOfAdmin() {
        return issued(at("admin", "POST", "/api/v1/keys", everything()));
    }

    private String keyOfKey(String key) {
        return issued(knock(key, "/api/v1/keys", everything()));
    }

    private static String issued(Answer answer) {
        return String.valueOf(Json.fields(ok(201, answer).body()).get("key"));
    }

    private static String everything() {
        return Json.write(
                Map.of(
                        "name", "A program",
                        "integration", "four-eyes",
                        "permissions",
                                Arrays.stream(Permission.values()).map(Enum::name).toList()));
    }

    private Answer by(String key, String reference, String path, @Nullable String json) {
        return knock(key, "/api/v1/complaints/" + reference + path, json);
    }

    private Answer knock(String key, String path, @Nullable String json) {
        return send(
                request(path)
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .POST(
                                json == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(json)));
    }

    private Map<?, ?> waiting(String reference) {
        return waiting(reference, "admin");
    }

    private Map<String, Object> waiting(String reference, String userName) {
        var items = Json.fields(at(userName, "GET", "/api/v1/approvals", null).body()).get("items");
        return ((List<?>) Objects.requireNonNull(items))
                .stream()
                        .map(item -> Json.fields(Json.write(item)))
                        .filter(item -> reference.equals(item.get("reference")))
                        .findFirst()
                        .orElseThrow();
    }
}
