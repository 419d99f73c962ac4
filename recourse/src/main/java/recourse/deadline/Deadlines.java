package recourse.deadline;

import static db.deadline.Tables.CLOCK;

import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaints;
import recourse.complaint.Due;
import recourse.identity.Viewer;
import recourse.platform.Reading;
import recourse.platform.Refused;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The clocks on complaints. */
@Component
public class Deadlines {
    private final DSLContext database;
    private final Complaints complaints;

    public Deadlines(DSLContext database, Complaints complaints) {
        this.database = database;
        this.complaints = complaints;
    }

    /**
     * In the order of their beginning. The caller has asked whether the viewer may see the
     * complaint.
     */
    public List<Deadline> of(UUID complaintId) {
        return Reading.once(
                Deadlines.class,
                "of",
                complaintId,
                () ->
                        database.selectFrom(CLOCK)
                                .where(CLOCK.COMPLAINT_ID.eq(complaintId))
                                .orderBy(CLOCK.STARTED_AT, CLOCK.ID)
                                .fetch(Rows::deadline));
    }

    /** A deadline that this viewer may see. */
    public Deadline get(Viewer viewer, UUID complaintId, UUID id) {
        return database.selectFrom(CLOCK)
                .where(CLOCK.ID.eq(id))
                .and(CLOCK.COMPLAINT_ID.eq(complaintId))
                .and(complaints.visibleTo(viewer, CLOCK.COMPLAINT_ID))
                .fetchOptional(Rows::deadline)
                .orElseThrow(Refused::notVisible);
    }

    /** What is due next among these: what stands still is not due. */
    static Optional<Due> next(List<Deadline> deadlines) {
        return deadlines.stream()
                .filter(deadline -> deadline.isRunning() && !deadline.isPaused())
                .flatMap(deadline -> due(deadline).stream())
                .min(Comparator.comparing(Due::at));
    }

    /** Complaints with a row to look at, the longest waiting first. */
    List<UUID> toLookAt(Instant now, int limit) {
        return database
                .select(CLOCK.COMPLAINT_ID)
                .from(CLOCK)
                .where(CLOCK.NEXT_LOOK_AT.lt(now))
                .orderBy(CLOCK.NEXT_LOOK_AT)
                .limit(limit)
                .fetch(CLOCK.COMPLAINT_ID)
                .stream()
                .distinct()
                .toList();
    }

    /** One row that cannot be looked at must not stand in the way of the others. */
    void lookLater(UUID complaintId, Instant now, Instant later) {
        database.update(CLOCK)
                .set(CLOCK.NEXT_LOOK_AT, later)
                .where(CLOCK.COMPLAINT_ID.eq(complaintId), CLOCK.NEXT_LOOK_AT.lt(now))
                .execute();
    }

    Query insert(Deadline deadline) {
        return database.insertInto(CLOCK).set(Rows.fields(deadline));
    }

    Query update(Deadline deadline) {
        return database.update(CLOCK).set(Rows.fields(deadline)).where(CLOCK.ID.eq(deadline.id()));
    }

    private static Optional<Due> due(Deadline deadline) {
        return Optional.ofNullable(deadline.dueAt()).map(at -> new Due(deadline.clock(), at));
    }
}
