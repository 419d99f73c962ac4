package recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.complaint.Complaint;
import recourse.complaint.Stage;
import recourse.taxonomy.Severity;
import recourse.taxonomy.Taxonomy;

import java.util.Map;

class TakingBackTest extends AssessmentTest {
    @Test
    void theFirstWordTakenBackLeavesNothingSaid() {
        trustTheModelsNever();
        var complaint = readComplaintSaying(TWICE);
        assess(complaint, Map.of("category", "cards.fraud", "severity", "HIGH"));
        var taken = takeBack(complaint);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.body()).contains("\"priority\":0");
        var after = now(complaint);
        assertThat(after.stage()).isEqualTo(Stage.RECEIVED);
        assertThat(after.categoryId()).isNull();
        assertThat(after.severity()).isNull();
        assertThat(after.priority()).isZero();
        assertThat(proposalFor(complaint).isOpen()).isTrue();
        assertThat(told(complaint, "classification-undone")).hasSize(1);
        assertThat(triage()).contains(complaint.reference().text());
    }

    @Test
    void eachWordTakenBackBringsTheOneBefore() {
        trustTheModelsNever();
        var complaint = readComplaintSaying(TWICE);
        assess(complaint, Map.of("category", "cards.double-charge", "severity", "NORMAL"));
        assess(complaint, Map.of("category", "cards.fraud", "severity", "HIGH"));
        assess(complaint, Map.of("category", "cards.declined", "severity", "LOW"));
        takeBack(complaint);
        assertThat(category(complaint)).isEqualTo("cards.fraud");
        takeBack(complaint);
        assertThat(category(complaint)).isEqualTo("cards.double-charge");
        assertThat(now(complaint).severity()).isEqualTo(Severity.NORMAL);
        assertThat(now(complaint).stage()).isEqualTo(Stage.ASSESSED);
    }

    @Test
    void whatAModelTookMayBeTakenBackByAPerson() {
        trustTheModelsAlways();
        var complaint = readComplaintSaying(TWICE);
        assertThat(now(complaint).stage()).isEqualTo(Stage.ASSESSED);
        assertThat(takeBack(complaint).status()).isEqualTo(200);
        assertThat(now(complaint).categoryId()).isNull();
        assertThat(triage()).contains(complaint.reference().text());
    }

    @Test
    void whereThereIsNoneNothingIsTakenBack() {
        trustTheModelsNever();
        assertThat(takeBack(readComplaintSaying(TWICE)).status()).isEqualTo(409);
    }

    private Answer takeBack(Complaint complaint) {
        return api(
                "DELETE",
                "/api/v1/complaints/" + complaint.reference() + "/assessment?reason=A%20slip",
                null);
    }

    private String category(Complaint complaint) {
        return bean(Taxonomy.class)
                .category(now(complaint).categoryId())
                .map(category -> category.key())
                .orElse("");
    }

    private String triage() {
        return api("GET", "/api/v1/complaints?triage=needed", null).body();
    }
}
