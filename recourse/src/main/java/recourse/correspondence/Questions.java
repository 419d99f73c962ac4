package recourse.correspondence;

import static db.correspondence.Tables.QUESTION;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import recourse.complaint.Channel;
import recourse.complaint.ComplaintCondition;
import recourse.complaint.Complaints;
import recourse.complaint.Contact;
import recourse.complaint.ContactAdded;
import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.identity.Viewer;

import java.util.List;
import java.util.UUID;

/** What we asked complainants; a word from them is taken as their answer. */
@Component
public class Questions {
    private static final Viewer PROGRAM = new Viewer.Program("correspondence");

    private final DSLContext database;
    private final Complaints complaints;
    private final Lifecycle lifecycle;

    public Questions(DSLContext database, Complaints complaints, Lifecycle lifecycle) {
        this.database = database;
        this.complaints = complaints;
        this.lifecycle = lifecycle;
    }

    /** In the order of asking. The caller has asked whether the viewer may see the complaint. */
    public List<Question> of(UUID complaintId) {
        return database.selectFrom(QUESTION)
                .where(QUESTION.COMPLAINT_ID.eq(complaintId))
                .orderBy(QUESTION.ASKED_AT, QUESTION.NUMBER)
                .fetch(row ->
                        new Question(
                                row.get(QUESTION.ID),
                                row.get(QUESTION.MESSAGE_ID),
                                row.get(QUESTION.NUMBER),
                                row.get(QUESTION.TEXT),
                                row.get(QUESTION.DUE_ON),
                                row.get(QUESTION.ASKED_AT),
                                row.get(QUESTION.ANSWERED_AT)));
    }

    @EventListener
    void on(ContactAdded added) {
        if (!added.contact().isIn() || isAnothersCall(added.contact())) {
            return;
        }
        var complaint = complaints.get(PROGRAM, added.complaintId());
        if (!complaint.is(ComplaintCondition.WAITING_COMPLAINANT)) {
            return;
        }
        database.update(QUESTION)
                .set(QUESTION.ANSWERED_AT, added.contact().at())
                .set(QUESTION.CONTACT_ID, added.contact().id())
                .where(QUESTION.COMPLAINT_ID.eq(complaint.id()), QUESTION.ANSWERED_AT.isNull())
                .execute();
        lifecycle.record(
                complaint.id(),
                FactKind.COMPLAINANT_ANSWERED,
                added.contact().author(),
                Lifecycle.Detail.shownBy(added.contact().id(), added.contact().at()));
    }

    /** A mail from an address that we do not know may well be their answer: nobody waits for it. */
    private static boolean isAnothersCall(Contact contact) {
        return !contact.isWithComplainant() && contact.channel() != Channel.EMAIL;
    }
}
