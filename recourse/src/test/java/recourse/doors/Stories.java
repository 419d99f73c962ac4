package recourse.doors;

import recourse.complaint.Involvements;
import recourse.complaint.Points;
import recourse.complaint.SaidTimes;
import recourse.complaint.TrackingLink;
import recourse.correspondence.MessageState;
import recourse.correspondence.WayOut;
import recourse.deadline.Deadlines;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;

/** Complaints in every stage in which something can be done with them. */
abstract class Stories extends Steps {
    private static final String REMEDY =
            """
            {"kind": "REFUND", "amount": {"amount": "%s", "currency": "EUR"}, "description": "The second charge", "agree": %s}\
            """;

    Living open() {
        return Living.at(owned());
    }

    Living withAssessment() {
        var choice = "{\"category\": \"cards.declined\", \"severity\": \"NORMAL\"}";
        return does("POST", open(), "/assessment", choice);
    }

    Living found() {
        return does("POST", open(), "/findings", FINDING);
    }

    Living withDecision() {
        return does("POST", found(), "/decision", null);
    }

    Living withAnswer() {
        return does("POST", withDecision(), "/answer", SAID);
    }

    Living withLetter() {
        var letter = "{\"how\": \"LETTER\", \"text\": \"You are right, you get it back.\"}";
        return does("POST", withDecision(), "/answer", letter);
    }

    Living closedCase() {
        return does("POST", withAnswer(), "/closure", CLOSURE);
    }

    Living withAfterword() {
        var closed = closedCase();
        return closed.with("contact", written(closed, null));
    }

    Living withHtml() {
        var open = open();
        return open.with("id", written(open, "<p>And <b>now</b> the lamp.</p>"));
    }

    Living withFile() {
        var open = open();
        return open.with("id", kept(open));
    }

    Living withReliedFile() {
        return does("POST", withFile(), "/evidence/{id}/reliance", null);
    }

    Living withPerson() {
        var open = open();
        var person = bean(Involvements.class).of(id(open)).getFirst().personId();
        return open.with("person", Objects.requireNonNull(person));
    }

    Living withPoint() {
        var open = open();
        return open.with("point", bean(Points.class).of(id(open)).getFirst().id());
    }

    /** Asked of the administrator, with a file. */
    Living withTask() {
        var open = open();
        var file = kept(open);
        var told =
                "{\"of\": \"admin\", \"question\": \"Was the till down?\", \"due\": \"2026-03-09\", \"files\": [\"%s\"]}";
        return idOf(open, "/tasks", told.formatted(file)).with("file", file);
    }

    Living withProposal() {
        return idOf(open(), "/remedies", REMEDY.formatted("60", "false"));
    }

    Living withRemedy() {
        return idOf(open(), "/remedies", REMEDY.formatted("60", "true"));
    }

    Living withRemedyForApproval() {
        return idOf(open(), "/remedies", REMEDY.formatted("150", "true"));
    }

    Living withRemedyCarriedOut() {
        return does("POST", withRemedy(), "/remedies/{id}/fulfilment", "{\"proof\": \"Paid\"}");
    }

    Living withMovedReceipt() {
        var told =
                "{\"receivedAt\": \"2026-02-27T10:00:00+01:00\", \"reason\": \"In the letter box\"}";
        return idOf(open(), "/receipt-corrections", told);
    }

    /** A call of the day before yesterday, written down today. */
    Living withSaidTime() {
        var open = open();
        house.clock.advance(Duration.ofDays(2));
        var call =
                "{\"direction\": \"OUT\", \"channel\": \"PHONE\", \"at\": \"%s\", \"text\": \"I called.\"}";
        var at = house.clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC);
        ok(201, as("handler", "POST", open.reference(), "/contacts", call.formatted(at)));
        var said =
                bean(SaidTimes.class).waiting(PROGRAM, 100).stream()
                        .filter(time -> time.complaintId().equals(id(open)))
                        .findFirst()
                        .orElseThrow();
        return open.with("id", said.id());
    }

    Living withColleagueComplainedOf() {
        var open = open();
        complainOf(open, "handler2");
        return open.with("staff", staff("handler2").id());
    }

    Living restrictedToTwo() {
        var open = open();
        // The reader is named as well: they must be told that they may not lift it.
        restrict(open, "lead", "handler", "quality");
        return open;
    }

    /** Somebody said that a rule on things that hurt people applies. */
    Living withRegime() {
        var told =
                "{\"regime\": \"us-fda-mdr\", \"clocks\": [\"manufacturer-30d\"], \"reason\": \"The lamp burnt a person\"}";
        return does("POST", open(), "/regimes", told).with("regime", "us-fda-mdr");
    }

    Living withBreach() {
        var open = open();
        house.clock.advance(Duration.ofDays(3));
        house.runDue();
        var breached =
                bean(Deadlines.class).of(id(open)).stream()
                        .filter(deadline -> deadline.isBreached())
                        .findFirst()
                        .orElseThrow();
        return open.with("id", breached.id());
    }

    /** A reply that has not left yet. */
    Living withReply() {
        var reply =
                "{\"direction\": \"OUT\", \"channel\": \"EMAIL\", \"text\": \"I look into it.\"}";
        var open = open();
        var message =
                field(
                        ok(201, as("handler", "POST", open.reference(), "/contacts", reply)),
                        "message");
        return open.with("id", message).with("message", message);
    }

    Living withRefusedReply() {
        return put(withReply(), MessageState.REFUSED);
    }

    Living withReplyThatPerhapsLeft() {
        return put(withReply(), MessageState.PERHAPS_SENT);
    }

    /** A stranger's mail that names the complaint. */
    Living withHeldMail() {
        var open = open();
        return open.with("id", mailed(open.reference()));
    }

    Living withMailSetAside() {
        var held = withHeldMail();
        ok(
                204,
                at(
                        "handler",
                        "POST",
                        held.fill("/api/v1/intake/{id}/dismissal"),
                        "{\"reason\": \"Nothing in it\"}"));
        return held;
    }

    /** All at once: a file, a question, a sum to approve, a receipt to move, mail in and out. */
    Living withMuch() {
        var much = open();
        kept(much);
        idOf(
                much,
                "/tasks",
                "{\"of\": \"handler\", \"question\": \"Was it you?\", \"due\": \"2026-03-09\"}");
        idOf(much, "/remedies", REMEDY.formatted("150", "true"));
        idOf(
                much,
                "/receipt-corrections",
                "{\"receivedAt\": \"2026-02-27T10:00:00+01:00\", \"reason\": \"In the letter box\"}");
        mailed(much.reference());
        var reply =
                "{\"direction\": \"OUT\", \"channel\": \"EMAIL\", \"text\": \"I look into it.\"}";
        var sent = as("handler", "POST", much.reference(), "/contacts", reply);
        put(much.with("id", field(sent, "message")), MessageState.REFUSED);
        does("POST", much, "/contacts", reply);
        return much;
    }

    /** As its complainant follows it; with the mark of a form that was handed out. */
    Living followed(Living living) {
        var path = bean(TrackingLink.class).path(complaint(living.reference()));
        var page = page(null, path).body();
        var from = page.indexOf("name=\"form\" value=\"");
        var form = from < 0 ? "" : page.substring(from + 19, page.indexOf('"', from + 19));
        return living.with("token", path.substring(path.lastIndexOf('/') + 1)).with("form", form);
    }

    /** With the link of the mail that asks how it went; it opens the refusal alone. */
    Living asked(Living living) {
        var url = bean(WayOut.class).url(complaint(living.reference()));
        var parts = url.split("/");
        return living.with("token", parts[parts.length - 2]);
    }
}
