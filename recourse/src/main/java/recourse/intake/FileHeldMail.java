package recourse.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Arrival;
import recourse.complaint.Channel;
import recourse.complaint.Kind;
import recourse.complaint.Received;
import recourse.complaint.Reference;
import recourse.evidence.Files;
import recourse.identity.Viewer;
import recourse.intake.mail.MailNature;
import recourse.intake.mail.ReadMail;
import recourse.organisation.Organisations;
import recourse.party.Person;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.timeline.Happening;
import recourse.timeline.Subject;
import recourse.timeline.Timeline;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A person makes a complaint of a mail that waited for them: received when the mail was, not when
 * it was sorted.
 */
@Component
public class FileHeldMail {
    private final HeldMail held;
    private final FileComplaint fileComplaint;
    private final MailWords words;
    private final Mailboxes mailboxes;
    private final Organisations organisations;
    private final Files files;
    private final Timeline timeline;
    private final Clock clock;

    FileHeldMail(
            HeldMail held,
            FileComplaint fileComplaint,
            MailWords words,
            Mailboxes mailboxes,
            Organisations organisations,
            Files files,
            Timeline timeline,
            Clock clock) {
        this.held = held;
        this.fileComplaint = fileComplaint;
        this.words = words;
        this.mailboxes = mailboxes;
        this.organisations = organisations;
        this.files = files;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Why, and for a mail that could not be read what the person read in it. */
    public record Wish(
            @Nullable String reason,
            @Nullable String narrative,
            @Nullable String subject,
            @Nullable String name,
            @Nullable String email) {}

    public Reference file(Viewer viewer, UUID id, Wish wish) {
        var taken = held.take(viewer, id);
        var reason = HeldMail.reason(wish.reason());
        var arrival = arrival(viewer, taken, wish);
        return fileComplaint
                .inTransaction(() -> fileOnce(viewer, taken, arrival, reason))
                .reference();
    }

    private Received fileOnce(Viewer viewer, HeldMail.Taken taken, Arrival arrival, String reason) {
        held.hold(taken.item().id());
        var received = fileComplaint.fileKept(taken.item().id(), arrival);
        files.move(taken.mail().fileId(), received.id(), received.contactId());
        held.dealtWith(viewer, taken.item().id(), reason);
        timeline.append(
                Subject.complaint(received.id()),
                new Happening(
                        "filed-by-hand",
                        viewer.actor(),
                        clock.instant(),
                        Map.of("input", taken.item().id().toString(), "reason", reason)));
        return received;
    }

    private Arrival arrival(Viewer viewer, HeldMail.Taken taken, Wish wish) {
        var read = taken.read();
        return read == null
                ? typed(viewer, taken, wish)
                : words.arrival(taken.mail(), read, mayBeAcknowledged(taken, read));
    }

    private boolean mayBeAcknowledged(HeldMail.Taken taken, ReadMail mail) {
        return MailNature.of(mail, taken.mail().sender(), mailboxes::isOurs).mayBeAcknowledged();
    }

    private Arrival typed(Viewer viewer, HeldMail.Taken taken, Wish wish) {
        var checks = new Checks();
        var details =
                Person.Details.named(
                        checks.text("name", wish.name(), 300), checks.email("email", wish.email()));
        var subject = checks.text("subject", wish.subject(), 300);
        var narrative = checks.required("narrative", wish.narrative(), MailWords.NARRATIVE);
        checks.refuseFaults();
        var brand =
                mailboxes.brandAt(taken.mail().recipients()).orElseGet(organisations::defaultBrand);
        return new Arrival(
                Channel.EMAIL,
                Kind.COMPLAINT,
                taken.mail().receivedAt(),
                brand,
                null,
                subject,
                narrative,
                null,
                null,
                null,
                null,
                null,
                null,
                details,
                List.of(),
                List.of(),
                true,
                false,
                viewer.actor());
    }
}
