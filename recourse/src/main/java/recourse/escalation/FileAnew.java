package recourse.escalation;

import org.springframework.stereotype.Component;

import recourse.complaint.Arrival;
import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Contact;
import recourse.complaint.Contacts;
import recourse.complaint.Involved;
import recourse.complaint.InvolvedRole;
import recourse.complaint.Involvements;
import recourse.complaint.Kind;
import recourse.complaint.Particulars;
import recourse.complaint.ReceiveComplaint;
import recourse.complaint.Received;
import recourse.complaint.Restrictions;
import recourse.evidence.Files;
import recourse.evidence.NewFile;
import recourse.evidence.StoredFile;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.party.Person;
import recourse.party.Persons;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.timeline.Happening;
import recourse.timeline.Subject;
import recourse.timeline.Timeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Files a message on a closed complaint as a complaint of its own, received when the message came.
 */
@Component
class FileAnew {
    private final Complaints complaints;
    private final Contacts contacts;
    private final Involvements involvements;
    private final Particulars particulars;
    private final Restrictions restrictions;
    private final Persons persons;
    private final Files files;
    private final Organisations organisations;
    private final ReceiveComplaint receive;
    private final Clock clock;
    private final Timeline timeline;

    FileAnew(
            Complaints complaints,
            Contacts contacts,
            Involvements involvements,
            Particulars particulars,
            Restrictions restrictions,
            Persons persons,
            Files files,
            Organisations organisations,
            ReceiveComplaint receive,
            Clock clock,
            Timeline timeline) {
        this.complaints = complaints;
        this.contacts = contacts;
        this.involvements = involvements;
        this.particulars = particulars;
        this.restrictions = restrictions;
        this.persons = persons;
        this.files = files;
        this.organisations = organisations;
        this.receive = receive;
        this.clock = clock;
        this.timeline = timeline;
    }

    Received file(Viewer viewer, Complaint complaint, UUID contactId) {
        var contact = contacts.find(complaint.id(), contactId).orElseThrow(Refused::notVisible);
        var received = receive.receive(arrival(viewer, complaint, contact));
        hideAlike(viewer, complaint, received.id());
        timeline.append(
                Subject.complaint(received.id()),
                new Happening(
                        "follows",
                        viewer.actor(),
                        clock.instant(),
                        Map.of("complaint", complaint.id().toString())));
        return received;
    }

    /** From whom the first was kept, the message of its sender is kept as well. */
    private void hideAlike(Viewer viewer, Complaint complaint, UUID anew) {
        involvements.of(complaint.id()).stream()
                .filter(involved -> involved.role() == InvolvedRole.COMPLAINED_OF)
                .forEach(involved ->
                        involvements.involve(
                                anew,
                                InvolvedRole.COMPLAINED_OF,
                                involved.personId(),
                                involved.staffId(),
                                involved.relation(),
                                viewer.actor()));
        if (complaint.restricted()) {
            // Nobody is given it by rule, and a name alone opens nothing: it stays where the first
            // is.
            particulars.assign(
                    complaints.get(new Viewer.Program("escalation"), anew),
                    complaint.teamId(),
                    complaint.ownerId(),
                    viewer.actor(),
                    "follows");
            restrictions.restrictTo(
                    anew, restrictions.named(complaint.id()), viewer.actor(), "follows");
        }
    }

    private Arrival arrival(Viewer viewer, Complaint complaint, Contact contact) {
        return new Arrival(
                contact.channel(),
                Kind.COMPLAINT,
                contact.at(),
                organisations.brand(complaint.brandId()),
                complaint.language().toLanguageTag(),
                contact.subject(),
                contact.body(),
                contact.html(),
                contact.quotedFrom(),
                null,
                null,
                complaint.product(),
                complaint.site(),
                complainant(complaint),
                List.of(),
                attached(complaint, contact),
                true,
                false,
                viewer.actor());
    }

    private Person.Details complainant(Complaint complaint) {
        return involvements.of(complaint.id()).stream()
                .filter(involved -> involved.role() == InvolvedRole.COMPLAINANT)
                .map(Involved::personId)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(persons::find)
                .map(Person::details)
                .orElseGet(() -> Person.Details.named(complaint.complainantName(), null));
    }

    /** Copies: no bytes are shared between complaints. */
    private List<NewFile> attached(Complaint complaint, Contact contact) {
        return files.of(complaint.id()).stream()
                .filter(file -> contact.id().equals(file.holderId()))
                .map(this::copy)
                .toList();
    }

    private NewFile copy(StoredFile file) {
        return new NewFile(
                file.name(),
                file.declaredType(),
                file.contentId(),
                file.inline(),
                () -> {
                    var bytes = new ByteArrayOutputStream();
                    files.copy(file.id(), bytes);
                    return new ByteArrayInputStream(bytes.toByteArray());
                });
    }
}
