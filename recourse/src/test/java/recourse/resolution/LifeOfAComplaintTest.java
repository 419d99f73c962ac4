package recourse.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.CaseTest;
import recourse.complaint.Ending;
import recourse.complaint.Stage;
import recourse.platform.Invariant;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

class LifeOfAComplaintTest extends CaseTest {
    @Test
    void goesFromPointsToAProvenEnd() {
        var reference = owned();
        ok(201, as("handler", "POST", reference, "/points", "{\"text\": \"Nobody called back\"}"));
        ok(409, as("handler", "POST", reference, "/decision", null));
        ok(201, as("handler", "POST", reference, "/findings", FINDING));
        ok(
                201,
                as(
                        "handler",
                        "POST",
                        reference,
                        "/findings",
                        FINDING.replace("1", "2").replace("UPHELD", "NOT_UPHELD")));
        ok(409, as("handler", "POST", reference, "/answer", SAID));
        assertThat(field(ok(201, as("handler", "POST", reference, "/decision", null)), "outcome"))
                .isEqualTo("PARTLY_UPHELD");
        ok(409, as("handler", "POST", reference, "/findings", FINDING));
        ok(409, as("handler", "POST", reference, "/closure", CLOSURE));
        ok(201, as("handler", "POST", reference, "/answer", SAID));
        assertThat(stage(reference)).isEqualTo(Stage.ANSWERED);
        ok(201, as("handler", "POST", reference, "/closure", CLOSURE));
        assertThat(stage(reference)).isEqualTo(Stage.CLOSED);
        assertThat(complaint(reference).ending()).isEqualTo(Ending.ANSWERED);
        assertThat(complaint(reference).outcome()).isEqualTo("PARTLY_UPHELD");
        assertThat(told(reference))
                .contains(
                        "found",
                        "decided",
                        "answer-written",
                        "first-response",
                        "answered",
                        "closed");
        assertThat(
                        bean(recourse.complaint.Contacts.class)
                                .of(complaint(reference).id())
                                .getLast()
                                .body())
                .contains("ombudsman");
    }

    @Test
    void refusesASecondFinalResponse() {
        ok(409, as("handler", "POST", answered(), "/answer", SAID));
    }

    @Test
    void isAnsweredByLetterOnlyWhenItIsPosted() {
        var reference = decided();
        ok(
                201,
                as(
                        "handler",
                        "POST",
                        reference,
                        "/answer",
                        "{\"how\": \"LETTER\", \"text\": \"You are right.\"}"));
        assertThat(stage(reference)).isEqualTo(Stage.DECIDED);
        ok(409, as("handler", "DELETE", reference, "/decision", null));
        ok(204, as("handler", "POST", reference, "/answer/posting", "{}"));
        assertThat(stage(reference)).isEqualTo(Stage.ANSWERED);
    }

    @Test
    void takesAnUnpostedLetterBack() {
        var reference = decided();
        ok(
                201,
                as(
                        "handler",
                        "POST",
                        reference,
                        "/answer",
                        "{\"how\": \"LETTER\", \"text\": \"You are right.\"}"));
        ok(204, as("handler", "DELETE", reference, "/answer", null));
        ok(204, as("handler", "DELETE", reference, "/decision", null));
        assertThat(stage(reference)).isNotEqualTo(Stage.DECIDED);
        assertThat(complaint(reference).outcome()).isNull();
    }

    @Test
    void mustSayWhereToGoIfNotContent() {
        ok(
                422,
                as(
                        "handler",
                        "POST",
                        decided(),
                        "/answer",
                        "{\"how\": \"PHONE\", \"text\": \"You are right.\"}"));
    }

    @Test
    void isDecidedOnceWhenTwoDecideAtOnce() throws Exception {
        var reference = owned();
        ok(201, as("handler", "POST", reference, "/findings", FINDING));
        Callable<Integer> decide =
                () -> as("handler", "POST", reference, "/decision", null).status();
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(decide, decide));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void closesOnlyWithACauseAndAProofThatHolds() {
        var reference = answered();
        var nothing = as("handler", "POST", reference, "/closure", "{\"ending\": \"ANSWERED\"}");
        assertThat(ok(422, nothing).body()).contains("\"cause\"", "\"putRight\"", "\"proof\"");
        ok(422, as("handler", "POST", reference, "/closure", CLOSURE.replace("NONE", "REMEDY")));
        ok(
                422,
                as(
                        "handler",
                        "POST",
                        reference,
                        "/closure",
                        CLOSURE.replace("NONE", "COMPLAINANT_SAID_SO")));
        ok(204, as("handler", "POST", reference, "/acceptance", null));
        ok(
                201,
                as(
                        "handler",
                        "POST",
                        reference,
                        "/closure",
                        CLOSURE.replace("NONE", "COMPLAINANT_SAID_SO")
                                .replace("\"NO\"", "\"YES\"")));
    }

    @Test
    void asksAboutOpenRemediesOnlyWhereThereAreSome() {
        var reference = answered();
        var form = "/complaints/" + reference + "/closure";
        assertThat(page("handler", form).body()).doesNotContain("leftOpen");
        ok(
                201,
                as(
                        "handler",
                        "POST",
                        reference,
                        "/remedies",
                        "{\"kind\": \"apology\", \"description\": \"A letter\"}"));
        assertThat(page("handler", form).body()).contains("leftOpen");
    }

    @Test
    void closesWithAnOpenRemedyOnlyForAReason() {
        var reference = answered();
        ok(
                201,
                as(
                        "handler",
                        "POST",
                        reference,
                        "/remedies",
                        "{\"kind\": \"apology\", \"description\": \"A letter\"}"));
        ok(422, as("handler", "POST", reference, "/closure", CLOSURE));
        ok(
                201,
                as(
                        "handler",
                        "POST",
                        reference,
                        "/closure",
                        CLOSURE.replace("}", ", \"leftOpen\": \"Sent with the next statement\"}")));
    }

    @Test
    void isOpenAgainExactlyAsItWasWhenClosureIsUndone() {
        var reference = answered();
        var before = complaint(reference);
        ok(201, as("handler", "POST", reference, "/closure", CLOSURE));
        ok(204, as("handler", "DELETE", reference, "/closure", null));
        var after = complaint(reference);
        assertThat(after.stage()).isEqualTo(before.stage());
        assertThat(after.conditions()).isEqualTo(before.conditions());
        assertThat(after.ending()).isNull();
        assertThat(after.causeId()).isNull();
        assertThat(after.closedAt()).isNull();
        ok(409, as("handler", "DELETE", reference, "/closure", null));
    }

    @Test
    void isReopenedRatherThanUndoneAfterADay() {
        var reference = closed();
        house.clock.advance(Duration.ofHours(25));
        ok(409, as("handler", "DELETE", reference, "/closure", null));
        ok(201, as("handler", "POST", reference, "/reopening", "{\"reason\": \"A new fact\"}"));
        assertThat(stage(reference)).isEqualTo(Stage.INVESTIGATING);
        assertThat(complaint(reference).outcome()).isNull();
    }

    @Test
    void isSettledAtOnceOrNotAtAll() {
        var reference = owned();
        var settled =
                """
                {"result": "UPHELD", "reason": "Charged twice", "kind": "REFUND", "amount": "%s", "currency": "EUR",
                 "description": "Second charge", "carriedOut": "Cash over the counter", "how": "IN_PERSON",
                 "text": "You are right, here it is.", "referralSaid": true, "cause": "system"}\
                """;
        ok(409, as("handler", "POST", reference, "/settlement", settled.formatted("150")));
        assertThat(told(reference))
                .as("nothing of it is kept")
                .doesNotContain("found", "remedy-proposed");
        ok(201, as("handler", "POST", reference, "/settlement", settled.formatted("39.90")));
        assertThat(complaint(reference).ending()).isEqualTo(Ending.SETTLED_AT_ONCE);
        assertThat(told(reference))
                .contains("found", "decided", "remedy-carried-out", "answered", "closed");
    }

    @Test
    void leavesEveryInvariantTrue() {
        closed();
        var faults =
                house.context.getBeansOfType(Invariant.class).values().stream()
                        .filter(invariant ->
                                invariant.getClass().getName().startsWith("recourse.resolution"))
                        .flatMap(invariant -> invariant.check().faults().stream());
        assertThat(faults).isEmpty();
    }
}
