package recourse.escalation;

import static db.escalation.Tables.AFTERWORD;

import static org.jooq.impl.DSL.select;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import recourse.complaint.ComplaintFilter;
import recourse.complaint.Complaints;
import recourse.complaint.ContactAdded;
import recourse.complaint.Lifecycle;
import recourse.identity.Viewer;
import recourse.platform.Reading;
import recourse.platform.Refused;
import recourse.platform.Writes;
import recourse.timeline.Actor;

import java.util.List;
import java.util.UUID;

/** Messages on closed complaints: each stands in the inbox until a person says what follows. */
@Component
public class Afterwords {
    private static final Viewer.Program LISTENING = new Viewer.Program("escalation");

    private final DSLContext database;
    private final Writes writes;
    private final Complaints complaints;
    private final Lifecycle lifecycle;

    Afterwords(DSLContext database, Writes writes, Complaints complaints, Lifecycle lifecycle) {
        this.database = database;
        this.writes = writes;
        this.complaints = complaints;
        this.lifecycle = lifecycle;
    }

    /** For a view of the inbox: complaints with a message that nobody has answered for yet. */
    public ComplaintFilter.Within waiting() {
        return complaintId ->
                complaintId.in(
                        select(AFTERWORD.COMPLAINT_ID)
                                .from(AFTERWORD)
                                .where(AFTERWORD.DECISION.isNull()));
    }

    /**
     * Oldest first; what was never closed has none, and is not asked for. The caller has asked
     * whether the viewer may see the complaint.
     */
    public List<Afterword> of(UUID complaintId) {
        if (lifecycle.firstClosed(complaintId).isEmpty()) {
            return List.of();
        }
        return Reading.once(
                Afterwords.class,
                "of",
                complaintId,
                () -> where(AFTERWORD.COMPLAINT_ID.eq(complaintId)));
    }

    @EventListener
    void on(ContactAdded event) {
        var contact = event.contact();
        if (contact.isIn() && complaints.get(LISTENING, event.complaintId()).isClosed()) {
            writes.add(
                    database.insertInto(AFTERWORD)
                            .set(AFTERWORD.CONTACT_ID, contact.id())
                            .set(AFTERWORD.COMPLAINT_ID, event.complaintId())
                            .set(AFTERWORD.CAME_AT, contact.recordedAt()));
        }
    }

    Afterword get(UUID complaintId, UUID contactId) {
        return where(AFTERWORD.COMPLAINT_ID.eq(complaintId).and(AFTERWORD.CONTACT_ID.eq(contactId)))
                .stream()
                .findFirst()
                .orElseThrow(Refused::notVisible);
    }

    void decided(Afterword afterword) {
        writes.add(
                database.update(AFTERWORD)
                        .set(
                                AFTERWORD.DECISION,
                                afterword.decision() == null ? null : afterword.decision().name())
                        .set(AFTERWORD.REASON, afterword.reason())
                        .set(AFTERWORD.DECIDED_BY, text(afterword.decidedBy()))
                        .set(AFTERWORD.DECIDED_AT, afterword.decidedAt())
                        .set(AFTERWORD.NEW_COMPLAINT_ID, afterword.newComplaintId())
                        .where(AFTERWORD.CONTACT_ID.eq(afterword.contactId())));
    }

    private List<Afterword> where(Condition condition) {
        return database.selectFrom(AFTERWORD)
                .where(condition)
                .orderBy(AFTERWORD.CAME_AT, AFTERWORD.CONTACT_ID)
                .fetch(row ->
                        new Afterword(
                                row.get(AFTERWORD.CONTACT_ID),
                                row.get(AFTERWORD.COMPLAINT_ID),
                                row.get(AFTERWORD.CAME_AT),
                                row.get(AFTERWORD.DECISION) == null
                                        ? null
                                        : Afterword.Decision.valueOf(row.get(AFTERWORD.DECISION)),
                                row.get(AFTERWORD.REASON),
                                row.get(AFTERWORD.DECIDED_BY) == null
                                        ? null
                                        : Actor.parse(row.get(AFTERWORD.DECIDED_BY)),
                                row.get(AFTERWORD.DECIDED_AT),
                                row.get(AFTERWORD.NEW_COMPLAINT_ID)));
    }

    private static @Nullable String text(@Nullable Actor actor) {
        return actor == null ? null : actor.toString();
    }
}
