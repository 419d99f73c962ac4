package recourse.feedback;

import static db.feedback.Tables.RATING_REQUEST;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

import recourse.platform.Writes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The questions that wait for their day, and those that were asked. */
@Component
public class RatingRequests {
    private final DSLContext database;
    private final Writes writes;

    RatingRequests(DSLContext database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    public Optional<RatingRequest> of(UUID closureId) {
        return database.selectFrom(RATING_REQUEST)
                .where(RATING_REQUEST.CLOSURE_ID.eq(closureId))
                .fetchOptional(RatingRequests::request);
    }

    /** The newest of a complaint. The caller has asked whether the viewer may see it. */
    Optional<RatingRequest> newest(UUID complaintId) {
        return database.selectFrom(RATING_REQUEST)
                .where(RATING_REQUEST.COMPLAINT_ID.eq(complaintId))
                .orderBy(RATING_REQUEST.DUE_AT.desc(), RATING_REQUEST.CLOSURE_ID.desc())
                .limit(1)
                .fetchOptional(RatingRequests::request);
    }

    void await(UUID complaintId, UUID closureId, Instant dueAt) {
        writes.add(
                database.insertInto(RATING_REQUEST)
                        .set(RATING_REQUEST.CLOSURE_ID, closureId)
                        .set(RATING_REQUEST.COMPLAINT_ID, complaintId)
                        .set(RATING_REQUEST.DUE_AT, dueAt));
    }

    /** The complaint is open again: there is nothing to ask yet. */
    void forget(UUID complaintId) {
        writes.add(
                database.deleteFrom(RATING_REQUEST)
                        .where(RATING_REQUEST.COMPLAINT_ID.eq(complaintId))
                        .and(RATING_REQUEST.SETTLED_AT.isNull()));
    }

    List<RatingRequest> due(Instant now, int limit) {
        return database.selectFrom(RATING_REQUEST)
                .where(RATING_REQUEST.SETTLED_AT.isNull())
                .and(RATING_REQUEST.DUE_AT.le(now))
                .orderBy(RATING_REQUEST.DUE_AT)
                .limit(limit)
                .fetch(RatingRequests::request);
    }

    /** Whether it still waited. */
    boolean settle(UUID closureId, RatingRequest.Outcome outcome, Instant now) {
        return database.update(RATING_REQUEST)
                        .set(RATING_REQUEST.SETTLED_AT, now)
                        .set(RATING_REQUEST.OUTCOME, outcome.name())
                        .where(RATING_REQUEST.CLOSURE_ID.eq(closureId))
                        .and(RATING_REQUEST.SETTLED_AT.isNull())
                        .execute()
                > 0;
    }

    private static RatingRequest request(Record row) {
        var outcome = row.get(RATING_REQUEST.OUTCOME);
        return new RatingRequest(
                row.get(RATING_REQUEST.CLOSURE_ID),
                row.get(RATING_REQUEST.COMPLAINT_ID),
                row.get(RATING_REQUEST.DUE_AT),
                row.get(RATING_REQUEST.SETTLED_AT),
                outcome == null ? null : RatingRequest.Outcome.valueOf(outcome));
    }
}
