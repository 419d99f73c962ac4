package recourse.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaints;
import recourse.complaint.Contacts;
import recourse.complaint.Note;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Refused;

/** Keeps a word of the house to itself on a complaint. */
@Component
public class AddNote {
    /** A message to colleagues, not a field: as long as a talk may be. */
    private static final int LONGEST = 20_000;

    private final Complaints complaints;
    private final Contacts contacts;

    AddNote(Complaints complaints, Contacts contacts) {
        this.complaints = complaints;
        this.contacts = contacts;
    }

    @Transactional
    public Note add(Viewer viewer, String reference, @Nullable String body) {
        var complaint = complaints.get(viewer, reference);
        if (!viewer.may(Permission.WORK)) {
            throw Refused.notAllowed("desk.note.not-allowed");
        }
        var checks = new Checks();
        var text = checks.required("body", body, LONGEST);
        checks.refuseFaults();
        return contacts.note(complaint.id(), viewer.actor(), text);
    }
}
