package recourse.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.CaseTest;
import recourse.complaint.Stage;

class RemedyTest extends CaseTest {
    private static final String REFUND =
            """
            {"kind": "REFUND", "amount": {"amount": "%s", "currency": "EUR"}, "description": "The second charge"}\
            """;

    @Test
    void isAgreedAtOnceWithinTheLimitAndBeforeAnyFinding() {
        assertThat(field(propose(owned(), "60"), "state")).isEqualTo("AGREED");
    }

    @Test
    void countsEverythingGrantedOnTheComplaintAgainstTheLimit() {
        var reference = owned();
        assertThat(field(propose(reference, "60"), "state")).isEqualTo("AGREED");
        assertThat(field(propose(reference, "60"), "state")).isEqualTo("WAITING_APPROVAL");
        assertThat(field(propose(reference, "10"), "state"))
                .as("what waits counts too")
                .isEqualTo("WAITING_APPROVAL");
        assertThat(field(propose(owned(), "60"), "state")).isEqualTo("AGREED");
    }

    @Test
    void standsInTheAnswerWithItsAmountOnceAndTheNameOfWhoWrites() {
        var reference = decided();
        ok(201, propose(reference, "40"));
        ok(
                201,
                as(
                        "handler",
                        "POST",
                        reference,
                        "/remedies",
                        REFUND.formatted("9.50")
                                .replace("The second charge", "We pay you back 9,50 euros.")));
        assertThat(page("handler", "/complaints/" + reference + "/answer").body())
                .contains(
                        "– The second charge: 40.00\u00a0EUR\n– We pay you back 9,50 euros.\n",
                        "Yours sincerely\nAna Moor\n");
    }

    @Test
    void needsNobodyWithoutAnAmount() {
        var apology =
                as(
                        "handler",
                        "POST",
                        owned(),
                        "/remedies",
                        "{\"kind\": \"apology\", \"description\": \"A call from the lead\"}");
        assertThat(field(ok(201, apology), "state")).isEqualTo("AGREED");
    }

    @Test
    void needsApprovalInACurrencyWithoutALimit() {
        var pounds = REFUND.formatted("1").replace("EUR", "GBP");
        assertThat(field(as("handler", "POST", owned(), "/remedies", pounds), "state"))
                .isEqualTo("WAITING_APPROVAL");
    }

    @Test
    void isNotApprovedByWhoeverProposedIt() {
        var reference = owned();
        var id =
                field(
                        ok(
                                201,
                                as(
                                        "lead",
                                        "POST",
                                        reference,
                                        "/remedies",
                                        REFUND.formatted("2500"))),
                        "id");
        var own = as("lead", "POST", reference, "/remedies/" + id + "/approval", null);
        ok(403, own);
        assertThat(own.body()).contains("Somebody else must approve");
        ok(403, as("handler", "POST", reference, "/remedies/" + id + "/approval", null));
    }

    @Test
    void holdsTheAnswerUpAndSaysWhoMustApproveIt() {
        var reference = decided();
        ok(201, propose(reference, "900"));
        var path = "/complaints/" + reference;
        assertThat(page("handler", path).body())
                .contains("must approve a remedy first")
                .contains(staff("lead").name())
                .doesNotContain("Give the final response");
        assertThat(page("lead", path).body()).contains("A remedy waits for your approval");
    }

    @Test
    void isApprovedOnlyWithinTheSecondPersonsOwnLimit() {
        var reference = owned();
        var id = field(propose(reference, "5000"), "id");
        ok(403, as("lead", "POST", reference, "/remedies/" + id + "/approval", null));
        ok(204, as("admin", "POST", reference, "/remedies/" + id + "/approval", null));
        ok(409, as("admin", "POST", reference, "/remedies/" + id + "/approval", null));
        assertThat(told(reference)).contains("approval-asked", "remedy-approved", "remedy-agreed");
    }

    @Test
    void waitsInTheListOfWhoeverMayApproveAndSeesIt() {
        var reference = owned();
        propose(reference, "150");
        assertThat(at("lead", "GET", "/api/v1/approvals", null).body()).contains(reference);
        assertThat(page("lead", "/approvals").body()).contains(reference, "The second charge");
        ok(403, at("handler", "GET", "/api/v1/approvals", null));
        bean(recourse.complaint.Restrictions.class)
                .restrictTo(
                        complaint(reference).id(),
                        java.util.List.of(staff("admin").id()),
                        PROGRAM.actor(),
                        "test");
        assertThat(at("lead", "GET", "/api/v1/approvals", null).body()).doesNotContain(reference);
    }

    @Test
    void isRefusedWithAReason() {
        var reference = owned();
        var id = field(propose(reference, "150"), "id");
        ok(
                422,
                as(
                        "lead",
                        "POST",
                        reference,
                        "/remedies/" + id + "/approval",
                        "{\"approved\": false}"));
        ok(
                204,
                as(
                        "lead",
                        "POST",
                        reference,
                        "/remedies/" + id + "/approval",
                        "{\"approved\": false, \"reason\": \"Half is enough\"}"));
        assertThat(as("handler", "GET", reference, "/remedies", null).body())
                .contains("\"state\":\"REFUSED\"", "Half is enough");
    }

    @Test
    void isCarriedOutOnlyWithProof() {
        var reference = answered();
        var id = field(propose(reference, "60"), "id");
        assertThat(stage(reference)).isEqualTo(Stage.PUTTING_RIGHT);
        ok(422, as("handler", "POST", reference, "/remedies/" + id + "/fulfilment", "{}"));
        ok(
                204,
                as(
                        "handler",
                        "POST",
                        reference,
                        "/remedies/" + id + "/fulfilment",
                        "{\"proof\": \"Transfer 4711\"}"));
        assertThat(stage(reference)).isEqualTo(Stage.ANSWERED);
        assertThat(told(reference)).contains("put-right");
        ok(204, as("handler", "DELETE", reference, "/remedies/" + id + "/fulfilment", null));
        assertThat(stage(reference)).isEqualTo(Stage.PUTTING_RIGHT);
    }

    @Test
    void keepsWhatWasGivenAsHistoryAndAsksAProofAgainAfterAnUndo() {
        var reference = answered();
        var id = field(propose(reference, "60"), "id");
        var fulfilment = "/remedies/" + id + "/fulfilment";
        ok(204, as("handler", "POST", reference, fulfilment, "{\"proof\": \"Transfer 4711\"}"));
        ok(204, as("handler", "DELETE", reference, fulfilment, null));
        var undone =
                bean(recourse.timeline.Timeline.class).of(complaint(reference).id()).stream()
                        .filter(entry -> entry.kind().equals("remedy-not-carried-out"))
                        .findFirst()
                        .orElseThrow();
        assertThat(undone.text("proof")).isEqualTo("Transfer 4711");
        assertThat(undone.text("amount")).isEqualTo("60.00");
        assertThat(undone.text("carriedOutBy")).isEqualTo(staff("handler").actor().toString());
        ok(422, as("handler", "POST", reference, fulfilment, "{}"));
        ok(204, as("handler", "POST", reference, fulfilment, "{\"proof\": \"Transfer 4712\"}"));
    }

    @Test
    void countsAgainstTheLimitWhatWasPaidAndTakenBack() {
        var reference = answered();
        var remedy = "/remedies/" + field(propose(reference, "60"), "id");
        ok(
                204,
                as(
                        "handler",
                        "POST",
                        reference,
                        remedy + "/fulfilment",
                        "{\"proof\": \"Transfer 4711\"}"));
        ok(204, as("handler", "DELETE", reference, remedy + "/fulfilment", null));
        var because = "{\"reason\": \"Not wanted\"}";
        ok(204, as("handler", "POST", reference, remedy + "/withdrawal", because));
        assertThat(field(propose(reference, "60"), "state")).isEqualTo("WAITING_APPROVAL");
    }

    @Test
    void waitsForASecondPersonWhereGoodsHaveNoStatedValue() {
        var reference = owned();
        var goods = "{\"kind\": \"REPLACEMENT\", \"description\": \"A new sofa\"%s}";
        var unknown = as("handler", "POST", reference, "/remedies", goods.formatted(""));
        assertThat(field(ok(201, unknown), "state")).isEqualTo("WAITING_APPROVAL");
        var valued = ", \"amount\": {\"amount\": \"60\", \"currency\": \"EUR\"}";
        var small = as("handler", "POST", owned(), "/remedies", goods.formatted(valued));
        assertThat(field(ok(201, small), "state")).isEqualTo("AGREED");
        var dear = valued.replace("60", "1500");
        var large = as("handler", "POST", owned(), "/remedies", goods.formatted(dear));
        assertThat(field(ok(201, large), "state")).isEqualTo("WAITING_APPROVAL");
    }

    @Test
    void owesNothingOnceTheLastIsWithdrawn() {
        var reference = answered();
        var id = field(propose(reference, "60"), "id");
        ok(
                204,
                as(
                        "handler",
                        "POST",
                        reference,
                        "/remedies/" + id + "/withdrawal",
                        "{\"reason\": \"Paid by the shop\"}"));
        assertThat(stage(reference)).isEqualTo(Stage.ANSWERED);
    }

    @Test
    void refusesStrangeAmounts() {
        var reference = owned();
        for (var strange : java.util.List.of("0", "-5", "ten", "1e99", "0.001")) {
            ok(422, propose(reference, strange));
        }
        ok(
                422,
                as(
                        "handler",
                        "POST",
                        reference,
                        "/remedies",
                        "{\"kind\": \"refund\", \"description\": \"no amount\"}"));
    }

    private Answer propose(String reference, String amount) {
        return as("handler", "POST", reference, "/remedies", REFUND.formatted(amount));
    }
}
