package recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import recourse.assessment.Proposal.Outcome;
import recourse.complaint.Complaint;
import recourse.complaint.Kind;
import recourse.complaint.Stage;
import recourse.taxonomy.Severity;
import recourse.taxonomy.Taxonomy;

import java.util.Locale;
import java.util.Map;

class AssessingTest extends AssessmentTest {
    @BeforeEach
    void letPeopleDecide() {
        trustTheModelsNever();
    }

    @Test
    void confirmsWhatWasProposedByOneButton() {
        var complaint = readComplaintSaying(TWICE);
        var proposal = proposalFor(complaint);
        var answer =
                form(
                        "admin",
                        path(complaint),
                        Map.of(
                                "category",
                                "cards.double-charge",
                                "severity",
                                proposal.severity().name()));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location"))
                .isEqualTo("/complaints/" + complaint.reference() + "#assessment");
        assertThat(now(complaint).stage()).isEqualTo(Stage.ASSESSED);
        assertThat(proposalFor(complaint).outcome()).contains(Outcome.CONFIRMED);
    }

    @Test
    void keepsACorrectionBesideWhatWasProposed() {
        var complaint = readComplaintSaying(TWICE);
        assess(
                complaint,
                Map.of(
                        "category",
                        "delivery.damaged",
                        "severity",
                        "LOW",
                        "reason",
                        "It is about the parcel"));
        var proposal = proposalFor(complaint);
        assertThat(proposal.outcome()).contains(Outcome.CORRECTED);
        assertThat(proposal.verdict())
                .satisfies(verdict -> {
                    assertThat(verdict.category())
                            .isEqualTo(
                                    bean(Taxonomy.class)
                                            .categoryNamed("delivery.damaged")
                                            .orElseThrow()
                                            .id());
                    assertThat(verdict.severity()).isEqualTo(Severity.LOW);
                });
        assertThat(proposal.category())
                .isEqualTo(
                        bean(Taxonomy.class)
                                .categoryNamed("cards.double-charge")
                                .orElseThrow()
                                .id());
        assertThat(told(complaint, "assessed"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.text("outcome")).isEqualTo("CORRECTED"));
    }

    @Test
    void correctsAgainAndTellsBoth() {
        var complaint = readComplaintSaying(TWICE);
        assess(complaint, Map.of("category", "cards.double-charge", "severity", "HIGH"));
        assess(complaint, Map.of("category", "delivery.damaged", "severity", "LOW"));
        assertThat(now(complaint).severity()).isEqualTo(Severity.LOW);
        assertThat(told(complaint, "assessed")).hasSize(2);
        assertThat(told(complaint, "classified"))
                .last()
                .satisfies(entry -> assertThat(entry.text("severityBefore")).isEqualTo("HIGH"));
    }

    @Test
    void recordsOnceWhatIsPressedTwice() {
        var complaint = readComplaintSaying(TWICE);
        var choice = Map.of("category", "cards.double-charge", "severity", "HIGH");
        assess(complaint, choice);
        assertThat(assess(complaint, choice).status()).isEqualTo(200);
        assertThat(told(complaint, "assessed")).hasSize(1);
    }

    @Test
    void takesTheCategoryAsPeopleReadIt() {
        var complaint = readComplaintSaying(TWICE);
        var way =
                bean(Taxonomy.class)
                        .pathName(
                                bean(Taxonomy.class)
                                        .categoryNamed("cards.double-charge")
                                        .orElseThrow()
                                        .id(),
                                Locale.GERMAN);
        assess(complaint, Map.of("category", way, "severity", "HIGH"));
        assertThat(now(complaint).stage()).isEqualTo(Stage.ASSESSED);
    }

    @Test
    void saysThatItIsNoComplaintOnlyWithAReason() {
        var complaint = readComplaintSaying(TWICE);
        var refused =
                assess(
                        complaint,
                        Map.of(
                                "category",
                                "cards.double-charge",
                                "severity",
                                "LOW",
                                "kind",
                                "ENQUIRY"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"reason\"");
        assess(
                complaint,
                Map.of(
                        "category",
                        "cards.double-charge",
                        "severity",
                        "LOW",
                        "kind",
                        "ENQUIRY",
                        "reason",
                        "Only asks"));
        assertThat(now(complaint).kind()).isEqualTo(Kind.ENQUIRY);
        assertThat(told(complaint, "corrected")).hasSize(1);
    }

    @Test
    void namesAllThatIsWrongAtOnceAndKeepsWhatWasTyped() {
        var complaint = readComplaintSaying(TWICE);
        var answer =
                form(
                        "admin",
                        path(complaint),
                        Map.of("category", "Garden › Gnomes", "severity", "AWFUL"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("There is no such category", "Garden › Gnomes", "severity-error");
    }

    @Test
    void hidesItFromAnotherTeamAndRefusesThoseWhoOnlyRead() {
        var complaint = readComplaintSaying(TWICE);
        var choice = Map.of("category", "cards.double-charge", "severity", "HIGH");
        assertThat(form("handler2", path(complaint), choice).status()).isEqualTo(404);
        assertThat(page("handler2", path(complaint)).status()).isEqualTo(404);
        assertThat(form("quality", path(complaint), choice).status()).isEqualTo(403);
        assertThat(now(complaint).stage()).isEqualTo(Stage.RECEIVED);
    }

    @Test
    void showsThePlacesInTheTextThatSpeakForIt() {
        var complaint = readComplaintSaying(TWICE + " <b>& more</b>");
        assertThat(page("admin", path(complaint)).body())
                .contains(
                        "<mark>My bank statement shows that you took the money for it twice.</mark>",
                        "&lt;b&gt;&amp; more");
    }

    @Test
    void tellsOtherProgramsWhatWasProposedAndWhy() {
        var complaint = readComplaintSaying(TWICE);
        var answer = api("GET", "/api/v1" + path(complaint), null);
        assertThat(answer.body())
                .contains(
                        "\"state\":\"PROPOSED\"",
                        "\"category\":\"cards.double-charge\"",
                        "\"kind\":\"SENTENCE\"");
    }

    private static String path(Complaint complaint) {
        return "/complaints/" + complaint.reference() + "/assessment";
    }
}
