package recourse.resolution;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.correspondence.MailBounced;
import recourse.correspondence.MailSent;
import recourse.correspondence.MessageKind;
import recourse.correspondence.Outbox;
import recourse.correspondence.Recipients;
import recourse.correspondence.Signature;
import recourse.correspondence.Speaker;
import recourse.identity.People;
import recourse.organisation.Organisations;
import recourse.platform.web.Texts;
import recourse.timeline.Actor;

import java.util.List;
import java.util.UUID;

/**
 * Sends final responses and endings as mail, and counts them as given when the mail has left: never
 * before.
 */
@Component
class WordsByMail implements OutgoingWords {
    private final Outbox outbox;
    private final Recipients recipients;
    private final Answers answers;
    private final SayFinally saying;
    private final Lifecycle lifecycle;
    private final People people;
    private final Signature signature;
    private final Organisations organisations;
    private final Texts texts;

    WordsByMail(
            Outbox outbox,
            Recipients recipients,
            Answers answers,
            SayFinally saying,
            Lifecycle lifecycle,
            People people,
            Signature signature,
            Organisations organisations,
            Texts texts) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.answers = answers;
        this.saying = saying;
        this.lifecycle = lifecycle;
        this.people = people;
        this.signature = signature;
        this.organisations = organisations;
        this.texts = texts;
    }

    @Override
    public boolean reach(UUID complaintId) {
        return recipients.choose(recipients.of(complaintId), null).isPresent();
    }

    @Override
    public UUID send(Complaint complaint, Purpose purpose, String text, Actor by) {
        var to = recipients.choose(recipients.of(complaint.id()), null).orElseThrow();
        var language =
                organisations
                        .brand(complaint.brandId())
                        .languageFor(complaint.language().getLanguage());
        var speaker = new Speaker(by, people.nameOf(by.staffId()).orElse(null));
        var kind =
                purpose == Purpose.FINAL_RESPONSE
                        ? MessageKind.FINAL_RESPONSE
                        : MessageKind.DECISION;
        var subject = texts.say(language, "correspondence.mail.subject." + kind);
        return outbox.add(
                complaint,
                new Outbox.Draft(
                        kind,
                        to,
                        language,
                        subject,
                        signature.under(text, complaint, speaker),
                        List.of(),
                        speaker,
                        null));
    }

    @Override
    public boolean stop(UUID messageId, Actor by) {
        return outbox.stop(messageId);
    }

    @EventListener
    void on(MailSent sent) {
        answers.byMessage(sent.messageId())
                .ifPresent(answer -> saying.given(answer, sent.contactId(), sent.at()));
    }

    @EventListener
    void on(MailBounced bounced) {
        lifecycle.standing(bounced.complaintId()).stream()
                .filter(fact ->
                        fact.kind() == FactKind.ANSWERED
                                && fact.contactId() != null
                                && fact.contactId().equals(bounced.contactId()))
                .toList()
                .forEach(fact ->
                        lifecycle.undo(
                                bounced.complaintId(),
                                fact,
                                Actor.system("resolution"),
                                "bounced"));
    }
}
