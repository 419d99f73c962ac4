package recourse.intake;

import static db.intake.Tables.INPUT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Channel;
import recourse.complaint.Complaint;
import recourse.complaint.Contact;
import recourse.complaint.Contacts;
import recourse.complaint.NewContact;
import recourse.evidence.NewFile;
import recourse.platform.Clock;
import recourse.platform.Ids;
import recourse.timeline.Actor;

import java.util.List;
import java.util.Map;

/**
 * Adds what a complainant sends later to their complaint. Pressed twice, it is there once; other
 * words or files sent with the same form, for instance after going back, are another message.
 */
@Component
public class AddToComplaint {
    private final DSLContext database;
    private final Contacts contacts;
    private final Clock clock;
    private final Ids ids;

    public AddToComplaint(DSLContext database, Contacts contacts, Clock clock, Ids ids) {
        this.database = database;
        this.contacts = contacts;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    public void fromPortal(Complaint complaint, String identity, String text, List<NewFile> files) {
        var input =
                Input.of(
                                "portal",
                                Channel.WEB,
                                identity,
                                Map.of(
                                        "complaint", complaint.id(),
                                        "text", text,
                                        "files", NewFile.digests(files)))
                        .namedByContent();
        var id = ids.next();
        var isNew =
                database.insertInto(INPUT)
                        .set(INPUT.ID, id)
                        .set(INPUT.SOURCE, input.source())
                        .set(INPUT.CHANNEL, input.channel().name())
                        .set(INPUT.EXTERNAL_ID, input.externalId())
                        .set(INPUT.CONTENT_HASH, input.contentHash())
                        .set(INPUT.FIELDS, input.fields())
                        .set(INPUT.RECEIVED_AT, clock.instant())
                        .set(INPUT.STATE, InputState.THREADED.name())
                        .set(INPUT.COMPLAINT_ID, complaint.id())
                        .onConflictDoNothing()
                        .execute();
        if (isNew == 1) {
            keep(complaint, text, files);
        }
    }

    private void keep(Complaint complaint, String text, List<NewFile> files) {
        contacts.add(
                complaint.id(),
                new NewContact(
                        Contact.Direction.IN,
                        Channel.WEB,
                        clock.instant(),
                        complaint.complainantName(),
                        Actor.complainant(),
                        null,
                        null,
                        text,
                        null,
                        null,
                        files));
    }
}
