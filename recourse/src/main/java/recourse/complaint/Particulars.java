package recourse.complaint;

import static db.complaint.Tables.POINT;
import static db.complaint.Tables.RECORD;
import static db.complaint.Tables.SEARCH;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Writes;
import recourse.taxonomy.Severity;
import recourse.timeline.Actor;

import java.util.UUID;

/**
 * What other modules and handlers say of a complaint as a whole, each told on the timeline with its
 * old value: category, severity, priority, team, owner, what is due, outcome, satisfaction, cause.
 */
@Component
public class Particulars {
    private final DSLContext database;
    private final Writes writes;
    private final Telling telling;
    private final Lifecycle lifecycle;
    private final ApplicationEventPublisher events;

    Particulars(
            DSLContext database,
            Writes writes,
            Telling telling,
            Lifecycle lifecycle,
            ApplicationEventPublisher events) {
        this.database = database;
        this.writes = writes;
        this.telling = telling;
        this.lifecycle = lifecycle;
        this.events = events;
    }

    @Transactional
    public void classify(
            Complaint complaint,
            UUID category,
            Severity severity,
            int priority,
            Actor by,
            String reason) {
        write(complaint, category, severity, priority);
        telling.tell(
                complaint.id(),
                "classified",
                by,
                Changes.none()
                        .of("category", complaint.categoryId(), category)
                        .of("severity", complaint.severity(), severity)
                        .of("reason", null, reason));
        events.publishEvent(new Classified(complaint.id(), category, severity));
    }

    /** What stood before the last word stands again; nothing, where that was the first. */
    @Transactional
    public void classifyAgain(
            Complaint complaint,
            @Nullable UUID category,
            @Nullable Severity severity,
            int priority,
            Actor by,
            @Nullable String reason) {
        write(complaint, category, severity, priority);
        telling.tell(
                complaint.id(),
                "classification-undone",
                by,
                Changes.none()
                        .of("category", complaint.categoryId(), category)
                        .of("severity", complaint.severity(), severity)
                        .of("reason", null, reason));
        if (category != null && severity != null) {
            events.publishEvent(new Classified(complaint.id(), category, severity));
        }
    }

    /** Gives the complaint to a team and perhaps a person; the reason is shown. */
    @Transactional
    public void assign(
            Complaint complaint,
            @Nullable UUID team,
            @Nullable UUID owner,
            Actor by,
            String reason) {
        lifecycle.lock(complaint.id());
        writes.add(
                database.update(RECORD)
                        .set(RECORD.TEAM_ID, team)
                        .set(RECORD.OWNER_ID, owner)
                        .where(RECORD.ID.eq(complaint.id())),
                database.update(SEARCH)
                        .set(SEARCH.TEAM_ID, team)
                        .where(
                                SEARCH.COMPLAINT_ID.eq(complaint.id()),
                                SEARCH.RECEIVED_AT.eq(complaint.receivedAt())));
        telling.tell(
                complaint.id(),
                "assigned",
                by,
                Changes.none()
                        .of("team", complaint.teamId(), team)
                        .of("owner", complaint.ownerId(), owner)
                        .of("reason", null, reason));
        events.publishEvent(new Assigned(complaint.id(), team, owner));
    }

    /** What the list shows as due next; no entry of its own: the clock that says so has told it. */
    @Transactional
    public void dueNext(UUID complaintId, @Nullable Due due) {
        writes.add(
                database.update(RECORD)
                        .set(RECORD.DUE_WHAT, due == null ? null : due.what())
                        .set(RECORD.DUE_AT, due == null ? null : due.at())
                        .where(RECORD.ID.eq(complaintId)));
    }

    /** The outcome that follows from the findings; the entry is the finding's. */
    @Transactional
    public void outcome(UUID complaintId, @Nullable String outcome) {
        write(complaintId, RECORD.OUTCOME, outcome);
    }

    @Transactional
    public void satisfaction(UUID complaintId, int rating) {
        write(complaintId, RECORD.SATISFACTION, (short) rating);
    }

    /** Why it closed and why it happened, recorded with the closure. */
    @Transactional
    public void ended(UUID complaintId, @Nullable Ending ending, @Nullable UUID cause) {
        writes.add(
                database.update(RECORD)
                        .set(RECORD.ENDING, ending == null ? null : ending.name())
                        .set(RECORD.CAUSE_ID, cause)
                        .where(RECORD.ID.eq(complaintId)));
    }

    private void write(
            Complaint complaint,
            @Nullable UUID category,
            @Nullable Severity severity,
            int priority) {
        lifecycle.lock(complaint.id());
        writes.add(
                database.update(RECORD)
                        .set(RECORD.CATEGORY_ID, category)
                        .set(RECORD.SEVERITY, severity == null ? null : severity.name())
                        .set(RECORD.PRIORITY, (short) priority)
                        .where(RECORD.ID.eq(complaint.id())));
        writes.add(
                database.update(POINT)
                        .set(POINT.CATEGORY_ID, category)
                        .where(POINT.COMPLAINT_ID.eq(complaint.id()), POINT.NUMBER.eq(1)));
    }

    private <T> void write(UUID complaintId, Field<T> field, @Nullable T value) {
        writes.add(database.update(RECORD).set(field, value).where(RECORD.ID.eq(complaintId)));
    }
}
