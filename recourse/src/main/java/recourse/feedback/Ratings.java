package recourse.feedback;

import static db.feedback.Tables.RATING;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

import recourse.platform.Writes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The ratings, one at most for each closure. */
@Component
public class Ratings {
    private final DSLContext database;
    private final Writes writes;

    Ratings(DSLContext database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    public Optional<Rating> of(UUID closureId) {
        return database.selectFrom(RATING)
                .where(RATING.CLOSURE_ID.eq(closureId))
                .fetchOptional(Ratings::rating);
    }

    /** Oldest first. The caller has asked whether the viewer may see the complaint. */
    public List<Rating> all(UUID complaintId) {
        return database.selectFrom(RATING)
                .where(RATING.COMPLAINT_ID.eq(complaintId))
                .orderBy(RATING.GIVEN_AT, RATING.CLOSURE_ID)
                .fetch(Ratings::rating);
    }

    void keep(UUID complaintId, Rating rating) {
        writes.add(
                database.insertInto(RATING)
                        .set(RATING.CLOSURE_ID, rating.closureId())
                        .set(RATING.COMPLAINT_ID, complaintId)
                        .set(RATING.STARS, (short) rating.stars())
                        .set(RATING.COMMENT, rating.comment())
                        .set(RATING.GIVEN_AT, rating.givenAt())
                        .set(RATING.CHANGED_AT, rating.changedAt())
                        .onConflict(RATING.CLOSURE_ID)
                        .doUpdate()
                        .set(RATING.STARS, (short) rating.stars())
                        .set(RATING.COMMENT, rating.comment())
                        .set(RATING.CHANGED_AT, rating.changedAt()));
    }

    private static Rating rating(Record row) {
        return new Rating(
                row.get(RATING.CLOSURE_ID),
                row.get(RATING.STARS),
                row.get(RATING.COMMENT),
                row.get(RATING.GIVEN_AT),
                row.get(RATING.CHANGED_AT));
    }
}
