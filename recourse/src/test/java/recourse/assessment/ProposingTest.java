package recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.assessment.Proposal.Outcome;
import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Stage;
import recourse.taxonomy.Severity;
import recourse.taxonomy.Taxonomy;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class ProposingTest extends AssessmentTest {
    @Test
    void proposesDoubleChargeForATextAboutBeingChargedTwiceAndSaysWhy() {
        trustTheModelsNever();
        var complaint = readComplaintSaying(TWICE);
        var proposal = proposalFor(complaint);
        assertThat(key(proposal)).isEqualTo("cards.double-charge");
        assertThat(proposal.reasons().category())
                .filteredOn(reason -> reason.kind() == Reason.Kind.SENTENCE)
                .singleElement()
                .satisfies(reason ->
                        assertThat(reason.words())
                                .containsExactly(
                                        "My bank statement shows that you took the money for it twice."));
    }

    @Test
    void readsGermanByItsWords() {
        trustTheModelsNever();
        var complaint =
                readComplaintSaying(
                        "Guten Tag, Sie haben den Kauf zweimal von meiner Karte abgebucht. Bitte buchen Sie eine der Abbuchungen zurück.");
        assertThat(complaint.language().getLanguage()).isEqualTo("de");
        var proposal = proposalFor(complaint);
        assertThat(key(proposal)).isEqualTo("cards.double-charge");
        assertThat(proposal.reasons().category())
                .extracting(Reason::kind)
                .contains(Reason.Kind.ONLY_WORDS);
    }

    @Test
    void classifiesAboveTheThresholdAndLeavesATrace() {
        trustTheModelsAlways();
        var complaint = readComplaintSaying(TWICE);
        assertThat(complaint.stage()).isEqualTo(Stage.ASSESSED);
        assertThat(complaint.categoryId()).isEqualTo(proposalFor(complaint).category());
        assertThat(complaint.priority()).isPositive();
        assertThat(told(complaint, "proposed")).hasSize(1);
        assertThat(told(complaint, "classified"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.text("reason")).endsWith("≥ 0.00"));
        assertThat(told(complaint, "assessed"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).hasToString("system:assessment"));
        assertThat(proposalFor(complaint).outcome()).contains(Outcome.TAKEN);
    }

    @Test
    void leavesToPeopleWhatItIsNotSureOf() {
        trustTheModelsNever();
        var complaint = readComplaintSaying(TWICE);
        assertThat(complaint.stage()).isEqualTo(Stage.RECEIVED);
        assertThat(complaint.categoryId()).isNull();
        assertThat(inTriage(complaint)).isTrue();
    }

    @Test
    void leavesToPeopleWhateverMayBeCritical() {
        trustTheModelsAlways();
        var complaint =
                readComplaintSaying(
                        TWICE
                                + " Because of this I could not buy my medicine and I want to kill myself.");
        assertThat(proposalFor(complaint).severity()).isEqualTo(Severity.CRITICAL);
        assertThat(complaint.stage()).isEqualTo(Stage.RECEIVED);
        assertThat(inTriage(complaint)).isTrue();
    }

    @Test
    void takesTheSeverityOfTheCategoryWhereTheTextGivesNoSign() {
        trustTheModelsAlways();
        var complaint = readComplaintSaying("You took the money twice for one purchase.");
        assertThat(complaint.severity())
                .isEqualTo(
                        bean(Taxonomy.class)
                                .categoryNamed("cards.double-charge")
                                .orElseThrow()
                                .defaultSeverity());
    }

    @Test
    void proposesTheSameForTheSameText() {
        trustTheModelsNever();
        var one = proposalFor(readComplaintSaying(TWICE));
        var other = proposalFor(readComplaintSaying(TWICE));
        assertThat(other.category()).isEqualTo(one.category());
        assertThat(other.confidence()).isEqualTo(one.confidence());
        assertThat(other.reasons()).isEqualTo(one.reasons());
    }

    @Test
    void readsEachComplaintOnceAlthoughTwoNodesDrain() throws Exception {
        trustTheModelsAlways();
        var complaints = IntStream.range(0, 12).mapToObj(any -> complaintSaying(TWICE)).toList();
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var one = nodes.submit(house::runDue);
            var other = nodes.submit(house::runDue);
            one.get();
            other.get();
        }
        assertThat(complaints)
                .allSatisfy(complaint -> {
                    assertThat(told(complaint, "proposed")).hasSize(1);
                    assertThat(told(complaint, "assessed")).hasSize(1);
                });
    }

    @Test
    void keepsNothingTwiceWhenALostClaimIsTakenUpAgain() {
        var complaint = complaintSaying(TWICE);
        bean(ProposeAssessment.class).propose(complaint.id());
        bean(ProposeAssessment.class).propose(complaint.id());
        assertThat(told(complaint, "proposed")).hasSize(1);
    }

    @Test
    void leavesStandingWhatAPersonDecidedBefore() {
        trustTheModelsAlways();
        var complaint = complaintSaying(TWICE);
        assess(complaint, Map.of("category", "delivery.damaged", "severity", "LOW"));
        house.runDue();
        assertThat(now(complaint).severity()).isEqualTo(Severity.LOW);
        assertThat(proposalFor(complaint).outcome()).contains(Outcome.UNSEEN);
        assertThat(told(complaint, "assessed")).hasSize(1);
    }

    @Test
    void addsNoRoundTripToAReceipt() {
        complaintSaying("Once before, so that names are remembered.");
        var answer =
                api(
                        "POST",
                        "/api/v1/complaints",
                        "{\"channel\": \"WEB\", \"narrative\": \"Charged twice.\", \"complainant\": {\"name\": \"Pat\"}}");
        assertThat(answer.header("Server-Timing")).contains("q;desc=1");
    }

    private String key(Proposal proposal) {
        return bean(Taxonomy.class).category(proposal.category()).orElseThrow().key();
    }

    private boolean inTriage(Complaint complaint) {
        return bean(Complaints.class)
                .list(
                        PROGRAM,
                        Assessments.needTriage().build(),
                        Complaints.Order.NEWEST,
                        null,
                        1_000)
                .items()
                .contains(complaint);
    }
}
