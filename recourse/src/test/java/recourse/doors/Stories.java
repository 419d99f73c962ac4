package recourse.doors;

import static db.correspondence.Tables.MESSAGE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import recourse.CaseTest;
import recourse.complaint.Channel;
import recourse.complaint.Contact;
import recourse.complaint.Contacts;
import recourse.complaint.InvolvedRole;
import recourse.complaint.Involvements;
import recourse.complaint.Points;
import recourse.complaint.Restrictions;
import recourse.complaint.TrackingLink;
import recourse.correspondence.MessageState;
import recourse.correspondence.WayOut;
import recourse.deadline.Deadlines;
import recourse.evidence.Files;
import recourse.evidence.NewFile;
import recourse.intake.MailDoor;
import recourse.intake.mail.SmtpClient;
import recourse.timeline.Actor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Complaints in every stage in which something can be done with them. */
abstract class Stories extends CaseTest {
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
        var path =
                bean(TrackingLink.class)
                        .path(id(living), complaint(living.reference()).reference());
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

    UUID id(Living living) {
        return complaint(living.reference()).id();
    }

    void complainOf(Living living, String userName) {
        bean(Involvements.class)
                .involve(
                        id(living),
                        InvolvedRole.COMPLAINED_OF,
                        null,
                        staff(userName).id(),
                        null,
                        PROGRAM.actor());
    }

    void restrict(Living living, String... userNames) {
        var named = List.of(userNames).stream().map(name -> staff(name).id()).distinct().toList();
        bean(Restrictions.class).restrictTo(id(living), named, PROGRAM.actor(), "test");
    }

    private Living does(String method, Living living, String path, @Nullable String json) {
        var answer = as("handler", method, living.reference(), living.fill(path), json);
        if (answer.status() >= 300) {
            throw new AssertionError(path + " " + answer.status() + " " + answer.body());
        }
        return living;
    }

    private Living idOf(Living living, String path, String json) {
        var answer = as("handler", "POST", living.reference(), path, json);
        if (answer.status() >= 300) {
            throw new AssertionError(path + " " + answer.status() + " " + answer.body());
        }
        return living.with("id", field(answer, "id"));
    }

    private UUID kept(Living living) {
        var bytes = "till log".getBytes(StandardCharsets.UTF_8);
        var file = NewFile.of("till.txt", "text/plain", bytes);
        return bean(Files.class).keep(id(living), null, file, PROGRAM.actor()).id();
    }

    private UUID written(Living living, @Nullable String html) {
        return bean(Contacts.class)
                .add(
                        id(living),
                        new Contacts.Message(
                                Contact.Direction.IN,
                                Channel.EMAIL,
                                house.clock.instant(),
                                "Pat Doe",
                                Actor.complainant(),
                                null,
                                "The lamp",
                                "And now the lamp.",
                                html,
                                null,
                                List.of()))
                .id();
    }

    private Living put(Living living, MessageState state) {
        bean(DSLContext.class)
                .update(MESSAGE)
                .set(MESSAGE.STATE, state.name())
                .where(MESSAGE.ID.eq(UUID.fromString(living.fill("{id}"))))
                .execute();
        return living;
    }

    private UUID mailed(String reference) {
        try (var client = new SmtpClient(bean(MailDoor.class).port())) {
            client.answer();
            client.say("EHLO relay.example.net");
            client.say("MAIL FROM:<kim@example.net>");
            client.say("RCPT TO:<complaints@localhost>");
            client.say("DATA");
            var answer =
                    client.mail(
                            "From: kim@example.net\r\nSubject: "
                                    + reference
                                    + "\r\n\r\nI saw it too.\r\n");
            house.runDue();
            return UUID.fromString(answer.substring(answer.lastIndexOf(' ') + 1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
