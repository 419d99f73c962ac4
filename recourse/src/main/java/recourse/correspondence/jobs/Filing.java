package recourse.correspondence.jobs;

import static db.correspondence.Tables.MESSAGE;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Channel;
import recourse.complaint.Contact;
import recourse.complaint.Contacts;
import recourse.complaint.Lifecycle;
import recourse.complaint.NewContact;
import recourse.correspondence.MailSent;
import recourse.correspondence.Message;
import recourse.correspondence.Recipients;
import recourse.correspondence.WordsGiven;
import recourse.evidence.Files;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells on the complaint that a mail has left: the contact, and the facts that it proves. */
@Component
class Filing {
    private final DSLContext database;
    private final Lifecycle lifecycle;
    private final Contacts contacts;
    private final Files files;
    private final Envelope envelope;
    private final Recipients recipients;
    private final WordsGiven wordsGiven;
    private final ApplicationEventPublisher events;

    Filing(
            DSLContext database,
            Lifecycle lifecycle,
            Contacts contacts,
            Files files,
            Envelope envelope,
            Recipients recipients,
            WordsGiven wordsGiven,
            ApplicationEventPublisher events) {
        this.database = database;
        this.lifecycle = lifecycle;
        this.contacts = contacts;
        this.files = files;
        this.envelope = envelope;
        this.recipients = recipients;
        this.wordsGiven = wordsGiven;
        this.events = events;
    }

    @Transactional
    public void file(Message told) {
        lifecycle.lock(told.complaintId());
        var message =
                database.selectFrom(MESSAGE)
                        .where(MESSAGE.ID.eq(told.id()))
                        .fetchSingle(Message::of);
        var sentAt = message.settledAt();
        if (message.contactId() != null || sentAt == null) {
            return;
        }
        var contact = contacts.add(message.complaintId(), contact(message));
        database.update(MESSAGE)
                .set(MESSAGE.CONTACT_ID, contact.id())
                .where(MESSAGE.ID.eq(message.id()))
                .execute();
        envelope.files(message.complaintId(), message.id())
                .forEach(file -> files.move(file.id(), message.complaintId(), contact.id()));
        if (message.toComplainant()) {
            var particulars =
                    Map.<String, Object>of(
                            "message", message.id().toString(), "simulated", message.simulated());
            var proof =
                    new WordsGiven.Proof(
                            contact.id(),
                            sentAt,
                            message.author(),
                            message.authorName() != null,
                            particulars);
            wordsGiven.record(message.complaintId(), message.kind(), proof);
        }
        events.publishEvent(
                new MailSent(
                        message.complaintId(), message.id(), message.kind(), contact.id(), sentAt));
    }

    private NewContact contact(Message message) {
        return new NewContact(
                Contact.Direction.OUT,
                Channel.EMAIL,
                Objects.requireNonNull(message.settledAt()),
                message.authorName(),
                message.author(),
                message.recipient(),
                message.subject(),
                message.body() == null ? "" : message.body(),
                null,
                null,
                List.of(),
                isComplainants(message) ? null : message.recipient());
    }

    /** What a representative without authority reads is not for the complainant to see, either. */
    private boolean isComplainants(Message message) {
        return message.toComplainant()
                && !recipients.isUnauthorised(message.complaintId(), message.recipient());
    }
}
