package recourse.doors;

import static recourse.doors.Knock.at;

import java.util.List;

/** The doors of programs to one complaint. */
final class ApiKnocks {
    private static final String CASE = " /api/v1/complaints/{reference}";
    private static final String REASON = "{\"reason\": \"So it is\"}";

    private ApiKnocks() {}

    static List<Knock> all() {
        return List.of(
                at("GET" + CASE, 200, Stories::open),
                at("POST" + CASE + "/acceptance", 204, Stories::withAnswer),
                at("POST" + CASE + "/acknowledgement", 201, Stories::open)
                        .saying("{\"channel\": \"LETTER\"}"),
                at("GET" + CASE + "/afterwords", 200, Stories::withAfterword),
                at("POST" + CASE + "/afterwords/{contact}/decision", 201, Stories::withAfterword)
                        .saying("{\"decision\": \"NOTHING_TO_DO\", \"reason\": \"Thanks\"}"),
                at("DELETE" + CASE + "/answer", 204, Stories::withLetter),
                at("POST" + CASE + "/answer", 201, Stories::withDecision)
                        .saying(
                                "{\"how\": \"PHONE\", \"text\": \"You get it back.\", \"referralSaid\": true}"),
                at("POST" + CASE + "/answer/posting", 204, Stories::withLetter).saying("{}"),
                at("DELETE" + CASE + "/assessment", 200, Stories::withAssessment),
                at("GET" + CASE + "/assessment", 200, Stories::open),
                at("POST" + CASE + "/assessment", 200, Stories::open)
                        .saying("{\"category\": \"cards.declined\", \"severity\": \"NORMAL\"}"),
                at("DELETE" + CASE + "/assignment", 200, Stories::open),
                at("GET" + CASE + "/assignment", 200, Stories::open),
                at("POST" + CASE + "/assignment", 200, Stories::open)
                        .saying("{\"owner\": \"handler\"}"),
                at("DELETE" + CASE + "/closure", 204, Stories::closedCase),
                at("POST" + CASE + "/closure", 201, Stories::withAnswer)
                        .saying(
                                "{\"ending\": \"ANSWERED\", \"cause\": \"system\", \"putRight\": \"NO\", \"proof\": \"NONE\"}"),
                at("POST" + CASE + "/complained-of", 204, Stories::open)
                        .saying("{\"staff\": \"quality\"}"),
                at(
                                "DELETE" + CASE + "/complained-of/{staff}",
                                204,
                                Stories::withColleagueComplainedOf)
                        .asking("?reason=mistaken"),
                at("GET" + CASE + "/contacts", 200, Stories::open),
                at("POST" + CASE + "/contacts", 201, Stories::open)
                        .saying(
                                "{\"direction\": \"OUT\", \"channel\": \"PHONE\", \"text\": \"Told Pat.\"}"),
                at("POST" + CASE + "/corrections", 204, Stories::open)
                        .saying("{\"fields\": {\"product\": \"Sofa\"}, \"reason\": \"Misheard\"}"),
                at("GET" + CASE + "/deadlines", 200, Stories::open),
                at("POST" + CASE + "/deadlines/{id}/reason", 200, Stories::withBreach)
                        .saying(REASON),
                at("DELETE" + CASE + "/decision", 204, Stories::withDecision),
                at("POST" + CASE + "/decision", 201, Stories::found),
                at("POST" + CASE + "/erasure", 200, Stories::open).by("compliance"),
                at("GET" + CASE + "/events", 200, Stories::withRegime),
                at("POST" + CASE + "/events", 201, Stories::withRegime)
                        .saying(
                                "{\"event\": \"became_aware\", \"at\": \"2026-02-27T10:00:00Z\", \"person\": \"Ana\", \"proof\": \"letter 12\"}"),
                at("GET" + CASE + "/evidence", 200, Stories::withFile),
                at("POST" + CASE + "/evidence", 201, Stories::open).withFile(),
                at("GET" + CASE + "/evidence/{id}", 200, Stories::withFile),
                at("DELETE" + CASE + "/evidence/{id}/reliance", 204, Stories::withReliedFile),
                at("POST" + CASE + "/evidence/{id}/reliance", 204, Stories::withFile),
                at("POST" + CASE + "/findings", 201, Stories::open)
                        .saying("{\"point\": 1, \"result\": \"UPHELD\", \"reason\": \"Twice\"}"),
                at("POST" + CASE + "/notes", 201, Stories::open).saying("{\"body\": \"A note\"}"),
                at("POST" + CASE + "/people/{person}/corrections", 204, Stories::withPerson)
                        .saying("{\"fields\": {\"name\": \"Pat Dow\"}, \"reason\": \"Spelt\"}"),
                at("POST" + CASE + "/points", 201, Stories::open)
                        .saying("{\"text\": \"The lamp as well\"}"),
                at("PUT" + CASE + "/points/{point}", 204, Stories::withPoint)
                        .saying("{\"text\": \"In other words\"}"),
                at("POST" + CASE + "/questions", 201, Stories::open)
                        .saying("{\"questions\": [\"Which card?\"], \"dueOn\": \"2026-03-09\"}"),
                at("POST" + CASE + "/receipt-corrections", 202, Stories::open)
                        .saying(
                                "{\"receivedAt\": \"2026-02-27T10:00:00+01:00\", \"reason\": \"Letter box\"}"),
                at(
                                "POST" + CASE + "/receipt-corrections/{id}/approval",
                                204,
                                Stories::withMovedReceipt)
                        .by("lead"),
                at("POST" + CASE + "/refusal", 204, Stories::withAnswer)
                        .saying("{\"because\": \"It is too little\"}"),
                at("GET" + CASE + "/remedies", 200, Stories::withRemedy),
                at("POST" + CASE + "/remedies", 201, Stories::open)
                        .saying("{\"kind\": \"APOLOGY\", \"description\": \"A call\"}"),
                at("POST" + CASE + "/remedies/{id}/agreement", 200, Stories::withProposal),
                at("POST" + CASE + "/remedies/{id}/approval", 204, Stories::withRemedyForApproval)
                        .by("lead"),
                at(
                        "DELETE" + CASE + "/remedies/{id}/fulfilment",
                        204,
                        Stories::withRemedyCarriedOut),
                at("POST" + CASE + "/remedies/{id}/fulfilment", 204, Stories::withRemedy)
                        .saying("{\"proof\": \"Transfer 4711\"}"),
                at("POST" + CASE + "/remedies/{id}/fulfilment", 204, Stories::withRemedy)
                        .withFile(),
                at("POST" + CASE + "/remedies/{id}/withdrawal", 204, Stories::withRemedy)
                        .saying(REASON),
                at("POST" + CASE + "/reopening", 201, Stories::closedCase).saying(REASON),
                at("GET" + CASE + "/regimes", 200, Stories::withRegime),
                at("POST" + CASE + "/regimes", 201, Stories::open)
                        .saying("{\"regime\": \"uk-fca-disp\", \"reason\": \"A card payment\"}"),
                at("POST" + CASE + "/regimes/{regime}/confirmation", 201, Stories::withRegime)
                        .by("compliance"),
                at("POST" + CASE + "/regimes/{regime}/rejection", 201, Stories::withRegime)
                        .by("compliance")
                        .saying(REASON),
                at("DELETE" + CASE + "/restriction", 204, Stories::restrictedToTwo)
                        .by("lead")
                        .asking("?reason=over"),
                at("POST" + CASE + "/restriction", 204, Stories::open)
                        .by("lead")
                        .saying("{\"people\": [\"lead\"], \"reason\": \"About a neighbour\"}"),
                at("POST" + CASE + "/said-times/{id}/approval", 204, Stories::withSaidTime)
                        .by("lead")
                        .saying("{\"approved\": true, \"reason\": \"The telephone's list\"}"),
                at("POST" + CASE + "/settlement", 201, Stories::open)
                        .saying(
                                "{\"result\": \"UPHELD\", \"reason\": \"Twice\", \"how\": \"PHONE\", \"text\": \"Sorry.\", \"referralSaid\": true, \"cause\": \"system\"}"),
                at("GET" + CASE + "/similar", 200, Stories::open),
                at("GET" + CASE + "/tasks", 200, Stories::withTask),
                at("POST" + CASE + "/tasks", 201, Stories::open)
                        .saying(
                                "{\"of\": \"quality\", \"question\": \"Was the till down?\", \"due\": \"2026-03-09\"}"),
                at("DELETE" + CASE + "/tasks/{id}", 204, Stories::withTask),
                at(
                        "GET" + CASE + "/templates/{key}",
                        200,
                        story -> story.open().with("key", "needs-longer")),
                at("GET" + CASE + "/timeline", 200, Stories::open),
                at("GET /api/v1/intake/{id}", 200, Stories::withHeldMail),
                at("POST /api/v1/intake/{id}/complaint", 201, Stories::withHeldMail).saying(REASON),
                at("POST /api/v1/intake/{id}/contact", 201, Stories::withHeldMail)
                        .saying("{\"reference\": \"{reference}\", \"reason\": \"Her husband\"}"),
                at("DELETE /api/v1/intake/{id}/dismissal", 204, Stories::withMailSetAside),
                at("POST /api/v1/intake/{id}/dismissal", 204, Stories::withHeldMail).saying(REASON),
                at("GET /api/v1/intake/{id}/raw", 200, Stories::withHeldMail),
                at("DELETE /api/v1/messages/{id}", 200, Stories::withReply),
                at("POST /api/v1/messages/{id}/delivery", 200, Stories::withRefusedReply)
                        .by("lead"),
                at("POST /api/v1/messages/{id}/proof", 200, Stories::withReplyThatPerhapsLeft)
                        .by("lead"),
                at("POST /api/v1/tasks/{id}/answer", 204, Stories::withTask)
                        .saying("{\"answer\": \"Yes, from noon.\"}"),
                at("POST /api/v1/workload/moves", 200, Stories::open)
                        .by("lead")
                        .saying("{\"references\": [\"{reference}\"], \"owner\": \"lead\"}")
                        .answeringAlike());
    }
}
