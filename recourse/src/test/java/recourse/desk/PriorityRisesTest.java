package recourse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.CaseTest;
import recourse.platform.Json;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How soon to act: what was assessed, and a point for each day of waiting. */
class PriorityRisesTest extends CaseTest {
    @Test
    void anOldComplaintRisesAboveANewOneThatWasGraverAtFirst() {
        var old = filed(Map.of("name", "Pat Doe"));
        assess(old, "NORMAL");
        house.clock.advance(Duration.ofDays(20));
        var grave = filed(Map.of("name", "Kim Roe"));
        assess(grave, "HIGH");
        assertThat(pressing()).containsSubsequence(grave, old);
        assertThat(priority(old)).isEqualTo("50");
        house.clock.advance(Duration.ofDays(15));
        var latest = filed(Map.of("name", "Lou Poe"));
        assess(latest, "HIGH");
        assertThat(pressing()).containsSubsequence(grave, old, latest);
        assertThat(priority(old)).isEqualTo("65");
        assertThat(priority(latest)).isEqualTo("60");
        assertThat(as("handler", "GET", old, "/assessment", null).body())
                .contains("{\"key\":\"assessment.priority.waited\",\"points\":35}");
    }

    @Test
    void theOrderIsWalkedByKey() {
        for (var i = 0; i < 5; i++) {
            assess(filed(Map.of("name", "Pat Doe")), i % 2 == 0 ? "LOW" : "HIGH");
            house.clock.advance(Duration.ofHours(30));
        }
        var all = pressing();
        var first = at("lead", "GET", "/api/v1/complaints?sort=priority&limit=2", null);
        var rest =
                at(
                        "lead",
                        "GET",
                        "/api/v1/complaints?sort=priority&after=" + field(first, "next"),
                        null);
        assertThat(references(first.body())).isEqualTo(all.subList(0, 2));
        assertThat(references(rest.body())).isEqualTo(all.subList(2, all.size()));
    }

    private void assess(String reference, String severity) {
        ok(
                200,
                as(
                        "lead",
                        "POST",
                        reference,
                        "/assessment",
                        Json.write(
                                Map.of("category", "cards.double-charge", "severity", severity))));
    }

    private List<String> pressing() {
        return references(
                at("lead", "GET", "/api/v1/complaints?sort=priority&open=true", null).body());
    }

    private static List<String> references(String body) {
        return ((List<?>) Json.fields(body).get("items"))
                .stream().map(item -> ((Map<?, ?>) item).get("reference").toString()).toList();
    }

    private String priority(String reference) {
        return field(as("lead", "GET", reference, "", null), "priority");
    }
}
