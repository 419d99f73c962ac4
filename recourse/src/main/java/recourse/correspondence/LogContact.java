package recourse.correspondence;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Channel;
import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Contact;
import recourse.complaint.Contacts;
import recourse.complaint.NewContact;
import recourse.complaint.SaidTimes;
import recourse.evidence.NewFile;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Checks;
import recourse.platform.Clock;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Writes down what was said elsewhere: a call, words at the counter, a letter posted or come in. It
 * counts at once.
 */
@Component
public class LogContact {
    private final Complaints complaints;
    private final Contacts contacts;
    private final Speakers speakers;
    private final WordsGiven wordsGiven;
    private final SaidTimes saidTimes;
    private final Organisations organisations;
    private final Clock clock;

    public LogContact(
            Complaints complaints,
            Contacts contacts,
            Speakers speakers,
            WordsGiven wordsGiven,
            SaidTimes saidTimes,
            Organisations organisations,
            Clock clock) {
        this.complaints = complaints;
        this.contacts = contacts;
        this.speakers = speakers;
        this.wordsGiven = wordsGiven;
        this.saidTimes = saidTimes;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * What was said, when, and by whom of the house where another program tells it.
     *
     * @param with somebody who is neither the complainant nor speaks for them
     */
    public record Said(
            Contact.Direction direction,
            Channel channel,
            @Nullable String at,
            @Nullable String subject,
            @Nullable String text,
            List<NewFile> files,
            @Nullable String by,
            @Nullable String with) {
        public Said {
            files = List.copyOf(files);
        }
    }

    @Transactional
    public Contact log(Viewer viewer, String reference, Said said) {
        var complaint = complaints.get(viewer, reference);
        var checks = new Checks();
        var speaker = speakers.of(viewer, said.by(), checks);
        var at = Moment.read("at", said.at(), organisations.get().zone(), clock.instant(), checks);
        var subject = checks.text("subject", said.subject(), 300);
        var other = checks.text("with", said.with(), 300);
        var text = checks.required("text", said.text(), SendReply.LONGEST);
        if (at.isBefore(complaint.receivedAt())) {
            checks.fault("at", "correspondence.contact.before-receipt");
        }
        checks.refuseFaults();
        var contact =
                contacts.add(
                        complaint.id(),
                        message(complaint, said, speaker, at, subject, text, other));
        // What others hear, the complainant has not heard.
        if (!contact.isIn() && contact.isWithComplainant()) {
            var proof =
                    new WordsGiven.Proof(
                            contact.id(),
                            saidTimes.counted(complaint.id(), contact, viewer, speaker.staffId()),
                            speaker.actor(),
                            speaker.name() != null,
                            Map.of("channel", said.channel().name()));
            wordsGiven.record(complaint.id(), MessageKind.REPLY, proof);
        }
        return contact;
    }

    private static NewContact message(
            Complaint complaint,
            Said said,
            Speaker speaker,
            Instant at,
            @Nullable String subject,
            String text,
            @Nullable String other) {
        var author =
                said.direction() == Contact.Direction.IN
                        ? (other == null ? complaint.complainantName() : other)
                        : speaker.name();
        return new NewContact(
                said.direction(),
                said.channel(),
                at,
                author,
                speaker.actor(),
                null,
                subject,
                text,
                null,
                null,
                said.files(),
                other);
    }
}
