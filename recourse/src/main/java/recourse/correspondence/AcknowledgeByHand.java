package recourse.correspondence;

import static db.correspondence.Tables.MESSAGE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Channel;
import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Contact;
import recourse.complaint.Contacts;
import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.complaint.NewContact;
import recourse.complaint.SaidTimes;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Refused;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An acknowledgement that a person gave: a letter that was posted, or words on a call or at the
 * counter.
 */
@Component
public class AcknowledgeByHand {
    private final DSLContext database;
    private final Complaints complaints;
    private final Contacts contacts;
    private final Lifecycle lifecycle;
    private final Speakers speakers;
    private final Acknowledgement acknowledgement;
    private final WordsGiven wordsGiven;
    private final SaidTimes saidTimes;
    private final Organisations organisations;
    private final Clock clock;

    public AcknowledgeByHand(
            DSLContext database,
            Complaints complaints,
            Contacts contacts,
            Lifecycle lifecycle,
            Speakers speakers,
            Acknowledgement acknowledgement,
            WordsGiven wordsGiven,
            SaidTimes saidTimes,
            Organisations organisations,
            Clock clock) {
        this.database = database;
        this.complaints = complaints;
        this.contacts = contacts;
        this.lifecycle = lifecycle;
        this.speakers = speakers;
        this.acknowledgement = acknowledgement;
        this.wordsGiven = wordsGiven;
        this.saidTimes = saidTimes;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * The channel is {@code LETTER} for one that was posted, {@code PHONE} or {@code IN_PERSON} for
     * words.
     */
    public record Given(@Nullable String channel, @Nullable String at, @Nullable String by) {}

    @Transactional
    public Contact record(Viewer viewer, String reference, Given given) {
        var complaint = complaints.get(viewer, reference);
        var checks = new Checks();
        var speaker = speakers.of(viewer, given.by(), checks);
        var channel = channel(checks, given.channel());
        var at = Moment.read("at", given.at(), organisations.get().zone(), clock.instant(), checks);
        if (at.isBefore(complaint.receivedAt())) {
            checks.fault("at", "correspondence.contact.before-receipt");
        }
        checks.refuseFaults();
        lifecycle.lock(complaint.id());
        if (lifecycle.newest(complaint.id(), FactKind.ACKNOWLEDGED) != null) {
            throw Refused.conflict("correspondence.acknowledgement.already");
        }
        settleMail(complaint, channel);
        var contact = contacts.add(complaint.id(), words(complaint, channel, at, speaker));
        var proof =
                new WordsGiven.Proof(
                        contact.id(),
                        saidTimes.counted(complaint.id(), contact, viewer, speaker.staffId()),
                        speaker.actor(),
                        speaker.name() != null,
                        Map.of("how", channel.name()));
        wordsGiven.record(complaint.id(), MessageKind.ACKNOWLEDGEMENT, proof);
        return contact;
    }

    /**
     * One acknowledgement is enough: a mail that has not left stays here; one that is leaving right
     * now wins.
     */
    private void settleMail(Complaint complaint, Channel channel) {
        var mine =
                MESSAGE.COMPLAINT_ID
                        .eq(complaint.id())
                        .and(MESSAGE.KIND.eq(MessageKind.ACKNOWLEDGEMENT.name()));
        var left =
                List.of(
                        MessageState.SENDING.name(),
                        MessageState.SENT.name(),
                        MessageState.SIMULATED.name());
        var state =
                database.select(MESSAGE.STATE)
                        .from(MESSAGE)
                        .where(mine)
                        .forUpdate()
                        .fetchOne(MESSAGE.STATE);
        if (state != null && left.contains(state)) {
            throw Refused.conflict("correspondence.acknowledgement.leaving");
        }
        database.update(MESSAGE)
                .set(
                        MESSAGE.STATE,
                        (channel == Channel.LETTER ? MessageState.POSTED : MessageState.SAID)
                                .name())
                .set(MESSAGE.SETTLED_AT, clock.instant())
                .where(mine)
                .execute();
    }

    private NewContact words(Complaint complaint, Channel channel, Instant at, Speaker speaker) {
        var brand = organisations.brand(complaint.brandId());
        var language = brand.languageFor(complaint.language().getLanguage());
        var written =
                channel == Channel.LETTER
                        ? acknowledgement.letter(complaint, language)
                        : acknowledgement.spoken(complaint, language);
        return new NewContact(
                Contact.Direction.OUT,
                channel,
                at,
                speaker.name(),
                speaker.actor(),
                null,
                written.subject(),
                written.text(),
                null,
                null,
                List.of());
    }

    private static Channel channel(Checks checks, @Nullable String typed) {
        var channel = checks.oneOf("channel", Channel.class, typed);
        if (channel == Channel.LETTER || channel == Channel.PHONE || channel == Channel.IN_PERSON) {
            return channel;
        }
        checks.fault("channel", "correspondence.acknowledgement.how");
        return Channel.PHONE;
    }
}
