package recourse.correspondence;

import static db.correspondence.Tables.MESSAGE;

import static org.jooq.impl.DSL.inline;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaints;
import recourse.identity.Viewer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Our messages, as far as they can be read by others. */
@Component
public class Messages {
    private final DSLContext database;
    private final Complaints complaints;

    public Messages(DSLContext database, Complaints complaints) {
        this.database = database;
        this.complaints = complaints;
    }

    /** For parts of the program that have their own right to it. */
    public Optional<Message> find(UUID id) {
        return database.selectFrom(MESSAGE).where(MESSAGE.ID.eq(id)).fetchOptional(Message::of);
    }

    public Optional<Message> find(Viewer viewer, UUID id) {
        return database.selectFrom(MESSAGE)
                .where(MESSAGE.ID.eq(id))
                .and(complaints.visibleTo(viewer, MESSAGE.COMPLAINT_ID))
                .fetchOptional(Message::of);
    }

    /** Oldest first. The caller has asked whether the viewer may see the complaint. */
    public List<Message> of(UUID complaintId) {
        return database.selectFrom(MESSAGE)
                .where(MESSAGE.COMPLAINT_ID.eq(complaintId))
                .orderBy(MESSAGE.CREATED_AT, MESSAGE.ID)
                .fetch(Message::of);
    }

    /**
     * What a person must look at: refused, perhaps sent, come back, or to be said or posted; the
     * oldest first.
     */
    public List<Message> mailsToCheck(Viewer viewer, int limit) {
        return listed(viewer, toCheck(), limit);
    }

    /** How many there are, counted no further than the limit. */
    public int countToCheck(Viewer viewer, int limit) {
        return database.fetchCount(
                database.selectOne()
                        .from(MESSAGE)
                        .where(toCheck())
                        .and(complaints.visibleTo(viewer, MESSAGE.COMPLAINT_ID))
                        .limit(limit));
    }

    public List<Message> waiting(Viewer viewer, int limit) {
        return listed(viewer, MESSAGE.STATE.in(inline("WAITING"), inline("SENDING")), limit);
    }

    /** How many wait for a relay, counted no further than the limit. */
    int countWaiting(Viewer viewer, int limit) {
        return database.fetchCount(
                database.selectOne()
                        .from(MESSAGE)
                        .where(
                                MESSAGE.STATE.eq(inline("WAITING")),
                                MESSAGE.SIMULATED.isFalse(),
                                complaints.visibleTo(viewer, MESSAGE.COMPLAINT_ID))
                        .limit(limit));
    }

    private List<Message> listed(Viewer viewer, Condition condition, int limit) {
        return database.selectFrom(MESSAGE)
                .where(condition)
                .and(complaints.visibleTo(viewer, MESSAGE.COMPLAINT_ID))
                .orderBy(MESSAGE.CREATED_AT, MESSAGE.ID)
                .limit(limit)
                .fetch(Message::of);
    }

    /** Written out, not bound: a bound value hides the partial index from the planner. */
    private static Condition toCheck() {
        return MESSAGE.STATE.in(
                inline("REFUSED"),
                inline("PERHAPS_SENT"),
                inline("BOUNCED"),
                inline("BY_HAND"),
                inline("HELD_BACK"));
    }
}
