package recourse.routing;

import static db.routing.Tables.ASSIGNMENT;

import static org.jooq.impl.DSL.max;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.Particulars;
import recourse.platform.Ids;
import recourse.platform.Writes;
import recourse.timeline.Actor;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who was given what, newest last. */
@Component
class Assignments {
    private final DSLContext database;
    private final Writes writes;
    private final Ids ids;
    private final Particulars particulars;
    private final AssignmentWords words;

    Assignments(
            DSLContext database,
            Writes writes,
            Ids ids,
            Particulars particulars,
            AssignmentWords words) {
        this.database = database;
        this.writes = writes;
        this.ids = ids;
        this.particulars = particulars;
        this.words = words;
    }

    Optional<Assignment> newest(UUID complaintId) {
        return database.selectFrom(ASSIGNMENT)
                .where(ASSIGNMENT.COMPLAINT_ID.eq(complaintId))
                .orderBy(ASSIGNMENT.ID.desc())
                .limit(1)
                .fetchOptional(row ->
                        new Assignment(
                                row.get(ASSIGNMENT.COMPLAINT_ID),
                                row.get(ASSIGNMENT.TEAM_ID),
                                row.get(ASSIGNMENT.OWNER_ID),
                                row.get(ASSIGNMENT.AT),
                                Actor.parse(row.get(ASSIGNMENT.BY)),
                                Assignment.Because.valueOf(row.get(ASSIGNMENT.BECAUSE)),
                                row.get(ASSIGNMENT.CATEGORY_ID),
                                row.get(ASSIGNMENT.OPEN_BEFORE),
                                row.get(ASSIGNMENT.REASON)));
    }

    /** When each of these people was last given something; who never was is missing. */
    Map<UUID, Instant> lastGiven(Collection<UUID> owners) {
        return database.select(ASSIGNMENT.OWNER_ID, max(ASSIGNMENT.AT))
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.OWNER_ID.in(owners))
                .groupBy(ASSIGNMENT.OWNER_ID)
                .fetchMap(ASSIGNMENT.OWNER_ID, max(ASSIGNMENT.AT));
    }

    /**
     * The complaint's row and its timeline say it, and the reason is kept in parts, to be said in
     * any language.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void give(Complaint complaint, Assignment assignment) {
        particulars.assign(
                complaint,
                assignment.teamId(),
                assignment.ownerId(),
                assignment.by(),
                words.toTheHouse(assignment));
        writes.add(
                database.insertInto(ASSIGNMENT)
                        .set(ASSIGNMENT.ID, ids.next())
                        .set(ASSIGNMENT.COMPLAINT_ID, complaint.id())
                        .set(ASSIGNMENT.TEAM_ID, assignment.teamId())
                        .set(ASSIGNMENT.OWNER_ID, assignment.ownerId())
                        .set(ASSIGNMENT.AT, assignment.at())
                        .set(ASSIGNMENT.BY, assignment.by().toString())
                        .set(ASSIGNMENT.BECAUSE, assignment.because().name())
                        .set(ASSIGNMENT.CATEGORY_ID, assignment.category())
                        .set(ASSIGNMENT.OPEN_BEFORE, assignment.openBefore())
                        .set(ASSIGNMENT.REASON, assignment.reason()));
    }
}
