package recourse.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import recourse.complaint.Channel;
import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Contact;
import recourse.complaint.Contacts;
import recourse.complaint.NewContact;
import recourse.complaint.Reference;
import recourse.correspondence.Recipients;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.platform.web.Texts;
import recourse.timeline.Actor;
import recourse.timeline.Happening;
import recourse.timeline.Timeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A person says that a mail which waited for them belongs to a complaint. It proves nobody's
 * address.
 */
@Component
public class AttachHeldMail {
    private final HeldMail held;
    private final Complaints complaints;
    private final Contacts contacts;
    private final MailWords words;
    private final Recipients recipients;
    private final Organisations organisations;
    private final Texts texts;
    private final Timeline timeline;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AttachHeldMail(
            HeldMail held,
            Complaints complaints,
            Contacts contacts,
            MailWords words,
            Recipients recipients,
            Organisations organisations,
            Texts texts,
            Timeline timeline,
            Clock clock,
            TransactionTemplate transaction) {
        this.held = held;
        this.complaints = complaints;
        this.contacts = contacts;
        this.words = words;
        this.recipients = recipients;
        this.organisations = organisations;
        this.texts = texts;
        this.timeline = timeline;
        this.clock = clock;
        this.transaction = transaction;
    }

    public Reference attach(
            Viewer viewer, UUID id, @Nullable String reference, @Nullable String reason) {
        var taken = held.take(viewer, id);
        var why = HeldMail.reason(reason);
        var complaint =
                named(viewer, reference)
                        .orElseThrow(
                                () -> Refused.invalid("reference", "intake.unknown-reference"));
        var message = message(taken, complaint);
        transaction.executeWithoutResult(
                status -> attachOnce(viewer, taken, complaint, message, why));
        return complaint.reference();
    }

    private void attachOnce(
            Viewer viewer,
            HeldMail.Taken taken,
            Complaint complaint,
            NewContact message,
            String why) {
        held.hold(taken.item().id());
        var contact = contacts.add(complaint.id(), message);
        held.attached(taken, complaint.id(), contact.id());
        held.dealtWith(viewer, taken.item().id(), why);
        timeline.append(
                complaint.timelineSubject(),
                new Happening(
                        "mail-attached",
                        viewer.actor(),
                        clock.instant(),
                        Map.of(
                                "input",
                                taken.item().id().toString(),
                                "contact",
                                contact.id().toString(),
                                "reason",
                                why)));
    }

    private Optional<Complaint> named(Viewer viewer, @Nullable String reference) {
        return Optional.ofNullable(reference)
                .flatMap(Reference::parse)
                .flatMap(parsed -> complaints.find(viewer, parsed));
    }

    private NewContact message(HeldMail.Taken taken, Complaint complaint) {
        var read = taken.read();
        return read == null
                ? unread(taken, complaint)
                : words.contact(taken.mail(), read, complaint.id());
    }

    private NewContact unread(HeldMail.Taken taken, Complaint complaint) {
        var language = organisations.brand(complaint.brandId()).languages().getFirst();
        return new NewContact(
                Contact.Direction.IN,
                Channel.EMAIL,
                taken.mail().receivedAt(),
                null,
                Actor.complainant(),
                taken.mail().sender(),
                null,
                texts.say(language, "intake.mail.unreadable"),
                null,
                null,
                List.of(),
                recipients.isComplainantsSide(complaint.id(), taken.mail().sender())
                        ? null
                        : taken.mail().sender());
    }
}
