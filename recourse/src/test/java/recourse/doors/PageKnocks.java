package recourse.doors;

import static recourse.doors.Knock.at;

import java.util.List;

/** The doors of people to one complaint. */
final class PageKnocks {
    private static final String CASE = " /complaints/{reference}";

    private PageKnocks() {}

    static List<Knock> all() {
        return List.of(
                at("GET" + CASE, 200, Stories::open),
                at("POST" + CASE + "/acceptance", 303, Stories::withAnswer),
                at("GET" + CASE + "/acknowledgement", 200, Stories::open),
                at("POST" + CASE + "/acknowledgement", 303, Stories::open)
                        .filling("channel", "LETTER"),
                at("POST" + CASE + "/afterwords/{contact}/decision", 303, Stories::withAfterword)
                        .filling("decision", "NOTHING_TO_DO", "reason", "Thanks"),
                at("DELETE" + CASE + "/answer", 303, Stories::withLetter),
                at("GET" + CASE + "/answer", 200, Stories::withDecision),
                at("POST" + CASE + "/answer", 303, Stories::withDecision)
                        .filling(
                                "how", "PHONE", "text", "You get it back.", "referralSaid", "true"),
                at("POST" + CASE + "/answer/posting", 303, Stories::withLetter),
                at("DELETE" + CASE + "/assessment", 303, Stories::withAssessment),
                at("GET" + CASE + "/assessment", 200, Stories::open),
                at("POST" + CASE + "/assessment", 303, Stories::open)
                        .filling("category", "cards.declined", "severity", "NORMAL"),
                at("DELETE" + CASE + "/assignment", 303, Stories::open),
                at("POST" + CASE + "/assignment", 303, Stories::open).filling("owner", "handler"),
                at("DELETE" + CASE + "/closure", 303, Stories::closedCase),
                at("GET" + CASE + "/closure", 200, Stories::withAnswer),
                at("POST" + CASE + "/closure", 303, Stories::withAnswer)
                        .filling(
                                "ending",
                                "ANSWERED",
                                "cause",
                                "system",
                                "putRight",
                                "NO",
                                "proof",
                                "NONE"),
                at("POST" + CASE + "/complained-of", 303, Stories::open)
                        .filling("staff", "quality"),
                at(
                                "DELETE" + CASE + "/complained-of/{staff}",
                                303,
                                Stories::withColleagueComplainedOf)
                        .filling("reason", "mistaken"),
                at("POST" + CASE + "/contacts", 303, Stories::open)
                        .filling("kind", "call", "direction", "OUT", "body", "Told Pat."),
                at("GET" + CASE + "/contacts/new", 200, Stories::open),
                at("GET" + CASE + "/contacts/{id}/html", 200, Stories::withHtml),
                at("DELETE" + CASE + "/contacts/{message}", 303, Stories::withReply),
                at("GET" + CASE + "/corrections", 200, Stories::open),
                at("POST" + CASE + "/corrections", 303, Stories::open)
                        .filling("product", "Sofa", "reason", "Misheard"),
                at("POST" + CASE + "/deadlines/{id}/reason", 303, Stories::withBreach)
                        .filling("reason", "The relay was down."),
                at("DELETE" + CASE + "/decision", 303, Stories::withDecision),
                at("POST" + CASE + "/decision", 303, Stories::found),
                at("GET" + CASE + "/ending", 200, Stories::open),
                at("GET" + CASE + "/erasure", 200, Stories::open).by("compliance"),
                at("POST" + CASE + "/erasure", 303, Stories::open).by("compliance"),
                at("POST" + CASE + "/events", 303, Stories::withRegime)
                        .filling(
                                "event",
                                "became_aware",
                                "at",
                                "2026-02-27T10:00",
                                "person",
                                "Ana",
                                "proof",
                                "letter 12"),
                at("POST" + CASE + "/evidence", 303, Stories::open).withFile(),
                at("DELETE" + CASE + "/evidence/{id}/reliance", 303, Stories::withReliedFile),
                at("POST" + CASE + "/evidence/{id}/reliance", 303, Stories::withFile),
                at("GET" + CASE + "/files/{id}", 200, Stories::withFile),
                at("POST" + CASE + "/findings", 303, Stories::open)
                        .filling("point", "1", "result", "UPHELD", "reason", "Twice"),
                at("POST" + CASE + "/notes", 303, Stories::open).filling("body", "A note"),
                at("POST" + CASE + "/people/{person}/corrections", 303, Stories::withPerson)
                        .filling("name", "Pat Dow", "reason", "Spelt"),
                at("POST" + CASE + "/points", 303, Stories::open)
                        .filling("text", "The lamp as well"),
                at("POST" + CASE + "/points/{point}", 303, Stories::withPoint)
                        .filling("text", "In other words"),
                at("GET" + CASE + "/print", 200, Stories::open),
                at("GET" + CASE + "/questions", 200, Stories::open),
                at("POST" + CASE + "/questions", 303, Stories::open)
                        .filling("questions", "Which card?", "dueOn", "2026-03-09"),
                at("POST" + CASE + "/reading", 303, Stories::open)
                        .filling("upTo", "2026-03-01T00:00:00Z"),
                at("POST" + CASE + "/receipt-corrections", 303, Stories::open)
                        .filling("receivedAt", "2026-02-27T10:00", "reason", "Letter box"),
                at(
                                "POST" + CASE + "/receipt-corrections/{id}/approval",
                                303,
                                Stories::withMovedReceipt)
                        .by("lead"),
                at("POST" + CASE + "/refusal", 303, Stories::withAnswer)
                        .filling("because", "It is too little"),
                at("POST" + CASE + "/remedies", 303, Stories::open)
                        .filling("kind", "APOLOGY", "description", "A call"),
                at("POST" + CASE + "/remedies/{id}/agreement", 303, Stories::withProposal),
                at("POST" + CASE + "/remedies/{id}/approval", 303, Stories::withRemedyForApproval)
                        .by("lead"),
                at(
                        "DELETE" + CASE + "/remedies/{id}/fulfilment",
                        303,
                        Stories::withRemedyCarriedOut),
                at("POST" + CASE + "/remedies/{id}/fulfilment", 303, Stories::withRemedy)
                        .filling("proof", "Transfer 4711"),
                at("POST" + CASE + "/remedies/{id}/withdrawal", 303, Stories::withRemedy)
                        .filling("reason", "Paid by the shop"),
                at("POST" + CASE + "/reopening", 303, Stories::closedCase)
                        .filling("reason", "A second charge"),
                at("GET" + CASE + "/regimes", 200, Stories::withRegime),
                at("POST" + CASE + "/regimes", 303, Stories::open)
                        .filling(
                                "regime",
                                "uk-hos-code",
                                "clocks",
                                "stage1-acknowledge-5bd",
                                "reason",
                                "A tenant"),
                at("POST" + CASE + "/regimes/{regime}/confirmation", 303, Stories::withRegime)
                        .by("compliance"),
                at("POST" + CASE + "/regimes/{regime}/rejection", 303, Stories::withRegime)
                        .by("compliance")
                        .filling("reason", "No consumer"),
                at("DELETE" + CASE + "/restriction", 303, Stories::restrictedToTwo)
                        .by("lead")
                        .filling("reason", "over"),
                at("POST" + CASE + "/restriction", 303, Stories::open)
                        .by("lead")
                        .filling("people", "lead", "reason", "About a neighbour"),
                at("GET" + CASE + "/settlement", 200, Stories::open),
                at("POST" + CASE + "/said-times/{id}/approval", 303, Stories::withSaidTime)
                        .by("lead")
                        .filling("approved", "true", "reason", "The telephone's list"),
                at("POST" + CASE + "/settlement", 303, Stories::open)
                        .filling(
                                "result",
                                "UPHELD",
                                "reason",
                                "Twice",
                                "how",
                                "PHONE",
                                "text",
                                "Sorry.",
                                "referralSaid",
                                "true",
                                "cause",
                                "system"),
                at("GET" + CASE + "/similar", 200, Stories::open),
                at("POST" + CASE + "/tasks", 303, Stories::open)
                        .filling("of", "quality", "question", "Down?", "due", "2026-03-09"),
                at("DELETE" + CASE + "/tasks/{id}", 303, Stories::withTask),
                at("POST /inbox/reading", 303, Stories::open)
                        .filling("reference", "{reference}", "upTo", "2026-03-01T00:00:00Z"),
                at("GET /intake/{id}", 200, Stories::withHeldMail),
                at("POST /intake/{id}/complaint", 303, Stories::withHeldMail)
                        .filling("reason", "A real complaint"),
                at("POST /intake/{id}/contact", 303, Stories::withHeldMail)
                        .filling("reference", "{reference}", "reason", "Her husband"),
                at("DELETE /intake/{id}/dismissal", 303, Stories::withMailSetAside),
                at("POST /intake/{id}/dismissal", 303, Stories::withHeldMail)
                        .filling("reason", "Nothing in it"),
                at("GET /intake/{id}/raw", 200, Stories::withHeldMail),
                at("GET /intake/{id}/text", 200, Stories::withHeldMail),
                at("GET /live", 200, Stories::open).asking("?topic=complaint:{reference}"),
                at("DELETE /messages/{id}", 303, Stories::withReply),
                at("POST /messages/{id}/delivery", 303, Stories::withRefusedReply).by("lead"),
                at("POST /messages/{id}/proof", 303, Stories::withReplyThatPerhapsLeft).by("lead"),
                at("GET /tasks/{id}", 200, Stories::withTask),
                at("POST /tasks/{id}/answer", 303, Stories::withTask)
                        .filling("answer", "Yes, from noon."),
                at("GET /tasks/{id}/files/{file}", 200, Stories::withTask),
                at("POST /team/moves", 200, Stories::open)
                        .by("lead")
                        .filling("reference", "{reference}", "owner", "lead")
                        .answeringAlike());
    }

    /** The complainant's own doors; whoever has no link of this complaint has none at all. */
    static List<Knock> ofTheComplainant() {
        var link = " /track/{reference}/{token}";
        var wayOut = " /rating/{reference}/{token}/refusal";
        return List.of(
                at("GET" + link, 200, story -> story.followed(story.open())),
                at("POST" + link + "/contacts", 303, story -> story.followed(story.open()))
                        .filling("message", "And the lamp.", "form", "{form}"),
                at("POST" + link + "/acceptance", 303, story -> story.followed(story.withAnswer())),
                at("POST" + link + "/refusal", 303, story -> story.followed(story.withAnswer()))
                        .filling("because", "Too little"),
                at("POST" + link + "/rating", 303, story -> story.followed(story.closedCase()))
                        .filling("stars", "4"),
                at(
                        "POST" + link + "/rating-refusal",
                        303,
                        story -> story.followed(story.closedCase())),
                at("GET" + wayOut, 200, story -> story.asked(story.closedCase())),
                at("POST" + wayOut, 200, story -> story.asked(story.closedCase())),
                at(
                        "GET /complain/thanks/{reference}/{token}",
                        200,
                        story -> story.followed(story.open())));
    }
}
