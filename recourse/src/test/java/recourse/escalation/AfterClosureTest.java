package recourse.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.CaseTest;
import recourse.complaint.Channel;
import recourse.complaint.ComplaintCondition;
import recourse.complaint.Contact;
import recourse.complaint.Contacts;
import recourse.complaint.NewContact;
import recourse.complaint.Stage;
import recourse.evidence.Files;
import recourse.evidence.NewFile;
import recourse.platform.Json;
import recourse.timeline.Actor;

import java.util.List;
import java.util.Map;
import java.util.UUID;

class AfterClosureTest extends CaseTest {
    @Test
    void standsInTheInboxUntilAPersonSaysWhatFollows() {
        var reference = closed();
        var contact = writes(reference);
        page("handler", "/complaints/" + reference);
        bean(Contacts.class).read(complaint(reference).id(), house.clock.instant());
        assertThat(waiting()).contains(reference);
        ok(422, decide(reference, contact, "NOTHING_TO_DO", "reviewer", ""));
        ok(201, decide(reference, contact, "NOTHING_TO_DO", "reason", "Says thank you"));
        assertThat(waiting()).doesNotContain(reference);
        assertThat(complaint(reference).isClosed()).isTrue();
        ok(409, decide(reference, contact, "REOPEN", "reason", "Too late"));
    }

    @Test
    void reopens() {
        var reference = closed();
        ok(201, decide(reference, writes(reference), "REOPEN", "reason", "A second charge came"));
        assertThat(stage(reference)).isEqualTo(Stage.INVESTIGATING);
        assertThat(complaint(reference).is(ComplaintCondition.REOPENED)).isTrue();
        assertThat(complaint(reference).ending()).isNull();
        ok(201, as("handler", "POST", reference, "/decision", null));
        ok(201, as("handler", "POST", reference, "/answer", SAID));
        ok(201, as("handler", "POST", reference, "/closure", CLOSURE));
    }

    @Test
    void isReviewedBySomebodyWhoDidNotDecide() {
        var reference = closed();
        var contact = writes(reference);
        var review =
                "{\"decision\": \"REVIEW\", \"reason\": \"They do not agree\", \"reviewer\": \"%s\"}";
        ok(
                422,
                as(
                        "lead",
                        "POST",
                        reference,
                        "/afterwords/" + contact + "/decision",
                        review.formatted("handler")));
        ok(
                201,
                as(
                        "lead",
                        "POST",
                        reference,
                        "/afterwords/" + contact + "/decision",
                        review.formatted("lead")));
        assertThat(complaint(reference).is(ComplaintCondition.IN_REVIEW)).isTrue();
        assertThat(complaint(reference).ownerId()).isEqualTo(staff("lead").id());
        ok(201, as("lead", "POST", reference, "/decision", null));
        ok(201, as("lead", "POST", reference, "/answer", SAID));
        assertThat(complaint(reference).is(ComplaintCondition.IN_REVIEW)).isFalse();
    }

    @Test
    void becomesAComplaintOfItsOwnWithTheReceiptOfTheMessage() {
        var reference = closed();
        var contact = writes(reference);
        var at = bean(Contacts.class).find(complaint(reference).id(), contact).orElseThrow().at();
        house.clock.advance(java.time.Duration.ofHours(3));
        var filed =
                field(
                        ok(
                                201,
                                decide(
                                        reference,
                                        contact,
                                        "NEW_COMPLAINT",
                                        "reason",
                                        "Another matter")),
                        "newComplaint");
        assertThat(complaint(filed).receivedAt()).isEqualTo(at);
        assertThat(complaint(filed).gist()).contains("lamp");
        assertThat(bean(Files.class).of(complaint(filed).id()))
                .extracting(file -> file.name())
                .containsExactly("lamp.txt");
        assertThat(complaint(reference).isClosed()).isTrue();
    }

    @Test
    void leavesMessagesOnOpenComplaintsAlone() {
        var reference = owned();
        writes(reference);
        assertThat(waiting()).doesNotContain(reference);
    }

    private UUID writes(String reference) {
        return bean(Contacts.class)
                .add(
                        complaint(reference).id(),
                        new NewContact(
                                Contact.Direction.IN,
                                Channel.WEB,
                                house.clock.instant(),
                                "Pat Doe",
                                Actor.complainant(),
                                null,
                                null,
                                "And now the lamp is broken as well.",
                                null,
                                null,
                                List.of(NewFile.of("lamp.txt", "text/plain", "crack".getBytes()))))
                .id();
    }

    private Answer decide(
            String reference, UUID contact, String decision, String field, String value) {
        return as(
                "handler",
                "POST",
                reference,
                "/afterwords/" + contact + "/decision",
                Json.write(java.util.Map.of("decision", decision, field, value)));
    }

    /** What the view of the inbox lists, in which having read a message changes nothing. */
    private List<String> waiting() {
        page("lead", "/inbox?view=messages");
        var list = at("lead", "GET", "/api/v1/complaints?afterword=waiting&limit=200", null);
        return ((List<?>) Json.fields(ok(200, list).body()).get("items"))
                .stream().map(item -> ((Map<?, ?>) item).get("reference").toString()).toList();
    }
}
