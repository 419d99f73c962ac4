package recourse.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Contacts;
import recourse.complaint.Lifecycle;
import recourse.evidence.Files;
import recourse.intake.WaitingMails.Finding;
import recourse.intake.WaitingMails.Waiting;
import recourse.intake.mail.MailNature;
import recourse.intake.mail.ReadMail;
import recourse.party.Persons;
import recourse.platform.Clock;
import recourse.timeline.Actor;
import recourse.timeline.Happening;
import recourse.timeline.Subject;
import recourse.timeline.Timeline;

import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Puts a mail that was read where it belongs: what becomes of it and its new state are one
 * transaction.
 */
@Component
class FileMail {
    private static final Actor DOOR = Actor.system("mail");

    private final FileComplaint fileComplaint;
    private final WaitingMails mails;
    private final FindPlace findPlace;
    private final Mailboxes mailboxes;
    private final MailWords words;
    private final Contacts contacts;
    private final Persons persons;
    private final Files files;
    private final Lifecycle lifecycle;
    private final Timeline timeline;
    private final Clock clock;
    private final Returned returned;

    FileMail(
            FileComplaint fileComplaint,
            WaitingMails mails,
            FindPlace findPlace,
            Mailboxes mailboxes,
            MailWords words,
            Contacts contacts,
            Persons persons,
            Files files,
            Lifecycle lifecycle,
            Timeline timeline,
            Clock clock,
            Returned returned) {
        this.fileComplaint = fileComplaint;
        this.mails = mails;
        this.findPlace = findPlace;
        this.mailboxes = mailboxes;
        this.words = words;
        this.contacts = contacts;
        this.persons = persons;
        this.files = files;
        this.lifecycle = lifecycle;
        this.timeline = timeline;
        this.clock = clock;
        this.returned = returned;
    }

    void file(Waiting waiting, ReadMail mail) {
        var nature = MailNature.of(mail, waiting.sender(), mailboxes::isOurs);
        fileComplaint.inTransaction(() -> fileOnce(waiting, mail, nature));
    }

    /**
     * False when it was filed before: a crash or another node repeats the drain, never the filing.
     */
    private boolean fileOnce(Waiting waiting, ReadMail mail, MailNature nature) {
        if (!mails.holdWaiting(waiting.inputId())) {
            return false;
        }
        mails.describe(waiting.inputId(), finding(waiting, mail, nature));
        switch (findPlace.of(waiting, mail, nature)) {
            case Place.NewComplaint ignored -> fileNew(waiting, mail, nature.mayBeAcknowledged());
            case Place.OnComplaint place -> thread(waiting, mail, place);
            case Place.Held held ->
                    mails.hold(
                            waiting.inputId(),
                            held.reason(),
                            held.proposed(),
                            MailWords.beginning(mail));
            case Place.MachineAnswer answer -> noteMachineAnswer(waiting, answer.complaintId());
            case Place.CameBack cameBack -> noteBounce(waiting, mail, cameBack);
        }
        return true;
    }

    private void fileNew(Waiting waiting, ReadMail mail, boolean acknowledge) {
        var received =
                fileComplaint.fileKept(
                        waiting.inputId(), words.arrival(waiting, mail, acknowledge));
        files.move(waiting.fileId(), received.id(), received.contactId());
        noteDefects(received.id(), received.contactId(), mail);
    }

    private void thread(Waiting waiting, ReadMail mail, Place.OnComplaint place) {
        if (place.proven()) {
            persons.prove(place.personId());
        }
        var contact =
                contacts.add(
                        place.complaintId(), words.contact(waiting, mail, place.complaintId()));
        files.move(waiting.fileId(), place.complaintId(), contact.id());
        mails.settle(waiting.inputId(), InputState.THREADED, place.complaintId(), contact.id());
        noteDefects(place.complaintId(), contact.id(), mail);
    }

    /**
     * Stands on the timeline; it is nobody's word, so it neither wakes nor reopens the complaint.
     */
    private void noteMachineAnswer(Waiting waiting, @Nullable UUID complaintId) {
        mails.settle(waiting.inputId(), InputState.AUTO_REPLY, complaintId, null);
        if (complaintId != null) {
            tell(complaintId, "auto-reply", Map.of("input", waiting.inputId().toString()));
        }
    }

    /**
     * A report that names no mail of ours is perhaps none at all, and one that a person sent takes
     * nothing back: somebody looks.
     */
    private void noteBounce(Waiting waiting, ReadMail mail, Place.CameBack cameBack) {
        var bounce = cameBack.bounce();
        if (!bounce.fromServer()) {
            var about = returned.about(bounce, waiting.recipients());
            mails.hold(
                    waiting.inputId(),
                    "UNPROVEN_REPORT",
                    about.orElse(null),
                    MailWords.beginning(mail));
            return;
        }
        returned.note(bounce, waiting.recipients())
                .ifPresentOrElse(
                        complaint ->
                                mails.settle(waiting.inputId(), InputState.BOUNCE, complaint, null),
                        () ->
                                mails.hold(
                                        waiting.inputId(),
                                        "REPORT",
                                        null,
                                        MailWords.beginning(mail)));
    }

    /** What was wrong with the mail is told beside it: damaged words are read with other eyes. */
    private void noteDefects(UUID complaintId, UUID contactId, ReadMail mail) {
        if (!mail.defects().isEmpty()) {
            var kinds =
                    mail.defects().stream()
                            .map(defect -> defect.kind().name())
                            .collect(Collectors.toCollection(TreeSet::new));
            tell(
                    complaintId,
                    "mail-damaged",
                    Map.of("contact", contactId.toString(), "defects", kinds));
        }
    }

    private void tell(UUID complaintId, String kind, Map<String, Object> particulars) {
        lifecycle.lock(complaintId);
        timeline.append(
                Subject.complaint(complaintId),
                new Happening(kind, DOOR, clock.instant(), particulars));
    }

    private static Finding finding(Waiting waiting, ReadMail mail, MailNature nature) {
        var author = mail.from();
        return new Finding(
                nature.kind().name(),
                mail.messageId(),
                MailWords.name(mail),
                author == null ? waiting.sender() : author.address(),
                MailWords.subject(mail));
    }
}
