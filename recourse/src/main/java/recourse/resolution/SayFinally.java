package recourse.resolution;

import org.springframework.stereotype.Component;

import recourse.complaint.Channel;
import recourse.complaint.Contact;
import recourse.complaint.Contacts;
import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.complaint.NewContact;
import recourse.identity.People;
import recourse.timeline.Actor;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Records that the final response was given: its words as a contact, and the facts that they prove.
 */
@Component
class SayFinally {
    private final Contacts contacts;
    private final Lifecycle lifecycle;
    private final Answers answers;
    private final People people;

    SayFinally(Contacts contacts, Lifecycle lifecycle, Answers answers, People people) {
        this.contacts = contacts;
        this.lifecycle = lifecycle;
        this.answers = answers;
        this.people = people;
    }

    /** What was said, or posted in our name. */
    Contact said(UUID complaintId, Answer.How how, String text, Actor by, Instant at) {
        var name = by.isStaff() ? people.shown(by) : null;
        return contacts.add(
                complaintId,
                new NewContact(
                        Contact.Direction.OUT,
                        Channel.valueOf(how.name()),
                        at,
                        name,
                        by,
                        null,
                        null,
                        text,
                        null,
                        null,
                        java.util.List.of()));
    }

    void given(Answer answer, UUID contact, Instant at) {
        given(answer, contact, at, at);
    }

    /**
     * @param counted from when it counts, where that is not yet when it is said to have been given
     */
    void given(Answer answer, UUID contact, Instant at, Instant counted) {
        answers.given(answer, contact, at);
        var detail =
                new Lifecycle.Detail(counted, contact, null, Map.of("how", answer.how().name()));
        // Who hears only the answer has heard a named person's words on the matter for the first
        // time.
        if (answer.by().isStaff()
                && lifecycle.newest(answer.complaintId(), FactKind.FIRST_RESPONSE) == null) {
            lifecycle.record(answer.complaintId(), FactKind.FIRST_RESPONSE, answer.by(), detail);
        }
        lifecycle.record(answer.complaintId(), FactKind.ANSWERED, answer.by(), detail);
    }
}
