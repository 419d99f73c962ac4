package recourse.correspondence;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.evidence.NewFile;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Checks;
import recourse.platform.Clock;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A person's mail on a complaint. It waits ten seconds, so that it can still be taken back; what it
 * meets, it meets when sent.
 */
@Component
public class SendReply {
    static final Duration TIME_TO_THINK = Duration.ofSeconds(10);
    static final int LONGEST = 100_000;

    private final Complaints complaints;
    private final Recipients recipients;
    private final Speakers speakers;
    private final Organisations organisations;
    private final ReplySubject subjects;
    private final Signature signature;
    private final Outbox outbox;
    private final Clock clock;

    public SendReply(
            Complaints complaints,
            Recipients recipients,
            Speakers speakers,
            Organisations organisations,
            ReplySubject subjects,
            Signature signature,
            Outbox outbox,
            Clock clock) {
        this.complaints = complaints;
        this.recipients = recipients;
        this.speakers = speakers;
        this.organisations = organisations;
        this.subjects = subjects;
        this.signature = signature;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param to the id of a person of the complaint; the complainant when nobody is named
     * @param by the name of the member of staff whose words these are, where another program hands
     *     them in
     */
    public record Reply(
            @Nullable String to,
            @Nullable String language,
            @Nullable String subject,
            @Nullable String text,
            List<NewFile> files,
            @Nullable String by) {
        public Reply {
            files = List.copyOf(files);
        }
    }

    @Transactional
    public UUID send(Viewer viewer, String reference, Reply reply) {
        var complaint = complaints.get(viewer, reference);
        var checks = new Checks();
        var speaker = speakers.of(viewer, reply.by(), checks);
        var subject = checks.text("subject", reply.subject(), 300);
        var text = checks.required("text", reply.text(), LONGEST);
        var to = recipients.choose(recipients.of(complaint.id()), reply.to());
        if (to.isEmpty()) {
            checks.fault("to", "correspondence.contact.no-address");
        }
        if (Templates.hasGap(text) || (subject != null && Templates.hasGap(subject))) {
            checks.fault("text", "correspondence.contact.gap");
        }
        checks.refuseFaults();
        var language = language(complaint, reply.language());
        return outbox.add(
                complaint,
                new Outbox.Draft(
                        MessageKind.REPLY,
                        to.orElseThrow(),
                        language,
                        subject == null ? subjects.of(complaint, language) : subject,
                        signature.under(text, complaint, speaker),
                        reply.files(),
                        speaker,
                        clock.instant().plus(TIME_TO_THINK)));
    }

    private Locale language(Complaint complaint, @Nullable String tag) {
        var brand = organisations.brand(complaint.brandId());
        return brand.languageFor(
                tag == null || tag.isBlank() ? complaint.language().getLanguage() : tag.strip());
    }
}
