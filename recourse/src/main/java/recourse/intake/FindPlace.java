package recourse.intake;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Involved;
import recourse.complaint.InvolvedRole;
import recourse.complaint.Involvements;
import recourse.complaint.Reference;
import recourse.correspondence.ReplyToken;
import recourse.identity.Viewer;
import recourse.intake.WaitingMails.Waiting;
import recourse.intake.mail.MailAddress;
import recourse.intake.mail.MailKind;
import recourse.intake.mail.MailNature;
import recourse.intake.mail.ReadMail;
import recourse.party.Person;
import recourse.party.Persons;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds where a mail belongs. Only a mark of ours, sent back by one of the complaint's people,
 * binds; a number in the subject binds nobody whose address is not proven, because numbers are read
 * aloud and printed.
 */
@Component
class FindPlace {
    private static final Pattern NUMBER =
            Pattern.compile("(?i)\\bRC[-–_. ]?[0-9A-Z]{4}[-–_. ]?[0-9A-Z]{4}\\b");

    private final ReplyToken tokens;
    private final Mailboxes mailboxes;
    private final Complaints complaints;
    private final Involvements involvements;
    private final Persons persons;

    FindPlace(
            ReplyToken tokens,
            Mailboxes mailboxes,
            Complaints complaints,
            Involvements involvements,
            Persons persons) {
        this.tokens = tokens;
        this.mailboxes = mailboxes;
        this.complaints = complaints;
        this.involvements = involvements;
        this.persons = persons;
    }

    Place of(Waiting waiting, ReadMail mail, MailNature nature) {
        return switch (nature.kind()) {
            case BOUNCE -> new Place.CameBack(Objects.requireNonNull(nature.bounce()));
            case AUTO_REPLY -> machineAnswer(waiting, mail);
            case PERHAPS_AUTO_REPLY ->
                    new Place.Held(nature.kind().name(), marked(waiting, mail).orElse(null));
            // A form on a website writes in our name for somebody else; what carries a mark of ours
            // is our own echo.
            case OWN ->
                    isEcho(waiting, mail)
                            ? machineAnswer(waiting, mail)
                            : new Place.Held("OWN", null);
            case PERSON, GENERATED, LIST, NULL_SENDER -> word(waiting, mail, nature.kind());
        };
    }

    private Place machineAnswer(Waiting waiting, ReadMail mail) {
        return new Place.MachineAnswer(marked(waiting, mail).orElse(null));
    }

    private boolean isEcho(Waiting waiting, ReadMail mail) {
        var ours = mail.replyTo().stream().allMatch(reply -> mailboxes.isOurs(reply.address()));
        var isMarked =
                marked(waiting, mail).isPresent()
                        || Stream.ofNullable(mail.messageId())
                                .anyMatch(id -> tokens.find(id).isPresent());
        return ours && isMarked;
    }

    private Place word(Waiting waiting, ReadMail mail, MailKind kind) {
        var marked = marked(waiting, mail);
        if (marked.isPresent()) {
            return byMark(marked.get(), mail);
        }
        return switch (kind) {
            case LIST, NULL_SENDER -> new Place.Held(kind.name(), null);
            default ->
                    numbered(mail.subject())
                            .map(complaint -> byNumber(complaint, mail))
                            .orElseGet(Place.NewComplaint::new);
        };
    }

    private Place byMark(UUID complaintId, ReadMail mail) {
        return party(complaintId, mail)
                .<Place>map(person -> new Place.OnComplaint(complaintId, person.id(), true))
                .orElseGet(() -> new Place.Held("STRANGER", complaintId));
    }

    private Place byNumber(Complaint complaint, ReadMail mail) {
        return party(complaint.id(), mail)
                .filter(person -> person.emailProvenAt() != null)
                .<Place>map(person -> new Place.OnComplaint(complaint.id(), person.id(), false))
                .orElseGet(() -> new Place.Held("NUMBER", complaint.id()));
    }

    private Optional<UUID> marked(Waiting waiting, ReadMail mail) {
        return Stream.concat(waiting.recipients().stream(), mail.answers().stream())
                .flatMap(mark -> tokens.find(mark).stream())
                .findFirst();
    }

    private Optional<Complaint> numbered(String subject) {
        return NUMBER.matcher(subject)
                .results()
                .flatMap(found -> Reference.parse(found.group()).stream())
                .flatMap(reference ->
                        complaints.find(new Viewer.Program("intake"), reference).stream())
                .findFirst();
    }

    /** Whoever of the complaint's people has the address that the mail names as its author's. */
    private Optional<Person> party(UUID complaintId, ReadMail mail) {
        var author = mail.from();
        return author == null
                ? Optional.empty()
                : people(complaintId).stream().filter(person -> isOf(person, author)).findFirst();
    }

    private List<Person> people(UUID complaintId) {
        var ids =
                involvements.of(complaintId).stream()
                        .filter(involved -> involved.role() != InvolvedRole.COMPLAINED_OF)
                        .map(Involved::personId)
                        .filter(Objects::nonNull)
                        .toList();
        return persons.all(ids);
    }

    private static boolean isOf(Person person, MailAddress author) {
        var email = person.details().email();
        return email != null && email.strip().equalsIgnoreCase(author.address());
    }
}
