package recourse.portal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Contact;
import recourse.complaint.Contacts;
import recourse.complaint.Due;
import recourse.complaint.Fact;
import recourse.complaint.Lifecycle;
import recourse.complaint.Reference;
import recourse.complaint.TrackingLink;
import recourse.correspondence.Promised;
import recourse.evidence.Files;
import recourse.evidence.StoredFile;
import recourse.identity.People;
import recourse.identity.Throttle;
import recourse.identity.Viewer;
import recourse.organisation.Brand;
import recourse.organisation.Organisations;
import recourse.platform.Refused;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One complaint as its complainant follows it. Whoever cannot open it learns nothing, not even that
 * it exists.
 */
@Component
public class Followed {
    private static final Viewer.Program DOOR = new Viewer.Program("portal");

    private final Complaints complaints;
    private final Contacts contacts;
    private final Lifecycle lifecycle;
    private final Files files;
    private final People people;
    private final Organisations organisations;
    private final TrackingLink tracking;
    private final Promised promised;
    private final Throttle throttle;

    Followed(
            Complaints complaints,
            Contacts contacts,
            Lifecycle lifecycle,
            Files files,
            People people,
            Organisations organisations,
            TrackingLink tracking,
            Promised promised,
            Throttle throttle) {
        this.complaints = complaints;
        this.contacts = contacts;
        this.lifecycle = lifecycle;
        this.files = files;
        this.people = people;
        this.organisations = organisations;
        this.tracking = tracking;
        this.promised = promised;
        this.throttle = throttle;
    }

    /**
     * What the page shows. Notes and names of the house beyond the person who looks after it are
     * not in it.
     *
     * @param next what they were told to expect, as the acknowledgement says it
     */
    public record Story(
            Complaint complaint,
            Brand brand,
            String path,
            String code,
            @Nullable String handler,
            @Nullable Due next,
            List<Contact> contacts,
            List<Fact> facts,
            List<StoredFile> files) {
        public Viewer.Complainant viewer() {
            return new Viewer.Complainant(complaint.id());
        }

        /** What they told us first. */
        public Optional<Contact> account() {
            return contacts.stream().filter(Contact::isIn).findFirst();
        }

        public List<StoredFile> filesOf(Contact contact) {
            return files.stream().filter(file -> contact.id().equals(file.holderId())).toList();
        }
    }

    Story open(String reference, String token) {
        var complaint = byLink(reference, token).orElseThrow(Refused::notVisible);
        return new Story(
                complaint,
                organisations.brand(complaint.brandId()),
                tracking.path(complaint),
                tracking.code(complaint),
                people.nameOf(complaint.ownerId()).orElse(null),
                promised.of(complaint).orElse(null),
                contacts.of(complaint.id()).stream().filter(Contact::isWithComplainant).toList(),
                lifecycle.standing(complaint.id()),
                files.of(complaint.id()));
    }

    /**
     * The link for a reference and its code. Wrong pairs all take the same time and the same words.
     */
    Optional<String> byCode(String typedReference, String typedCode, String address) {
        var reference = Reference.parse(typedReference);
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        var subject = Throttle.subject("code", reference.get().text());
        var from = Throttle.subject("code", from(address));
        if (!throttle.mayTryFrom(from) | !throttle.mayTry(subject)) {
            throw Refused.of(Refused.Kind.TOO_MANY, "portal.track.pause");
        }
        var found =
                complaints
                        .find(DOOR, reference.get())
                        .filter(complaint -> codeFits(complaint, typedCode));
        if (found.isPresent()) {
            throttle.succeeded(subject);
            throttle.succeededFrom(from);
        }
        return found.map(complaint -> tracking.path(complaint));
    }

    private static InetAddress from(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException strange) {
            throw new UncheckedIOException(strange);
        }
    }

    private boolean codeFits(Complaint complaint, String typed) {
        var code =
                typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return java.security.MessageDigest.isEqual(
                code.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                tracking.code(complaint).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Optional<Complaint> byLink(String reference, String token) {
        return Reference.parse(reference)
                .flatMap(parsed -> complaints.find(DOOR, parsed))
                .filter(complaint -> tracking.opens(complaint, token))
                .flatMap(complaint ->
                        complaints.find(new Viewer.Complainant(complaint.id()), complaint.id()));
    }
}
