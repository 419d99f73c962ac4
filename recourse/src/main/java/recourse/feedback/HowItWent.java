package recourse.feedback;

import static db.feedback.Tables.RATING;
import static db.feedback.Tables.RATING_REFUSAL;
import static db.feedback.Tables.RATING_REQUEST;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was asked and said after the end of a complaint, in one query: a case page has few. */
@Component
class HowItWent {
    private final DSLContext database;

    HowItWent(DSLContext database) {
        this.database = database;
    }

    /**
     * @param ratings oldest first
     * @param request the newest, if there ever was one
     * @param unwanted when they said that they do not want to be asked
     */
    record Story(
            List<Rating> ratings, @Nullable RatingRequest request, @Nullable Instant unwanted) {}

    /** The caller has asked whether the viewer may see the complaint. */
    Story of(UUID complaintId) {
        var ratings =
                multiset(
                                selectFrom(RATING)
                                        .where(RATING.COMPLAINT_ID.eq(complaintId))
                                        .orderBy(RATING.GIVEN_AT, RATING.CLOSURE_ID))
                        .convertFrom(rows -> rows.map(Ratings::rating));
        var requests =
                multiset(
                                selectFrom(RATING_REQUEST)
                                        .where(RATING_REQUEST.COMPLAINT_ID.eq(complaintId))
                                        .orderBy(
                                                RATING_REQUEST.DUE_AT.desc(),
                                                RATING_REQUEST.CLOSURE_ID.desc())
                                        .limit(1))
                        .convertFrom(rows -> rows.map(RatingRequests::request));
        var unwanted =
                field(
                        select(RATING_REFUSAL.REFUSED_AT)
                                .from(RATING_REFUSAL)
                                .where(RATING_REFUSAL.COMPLAINT_ID.eq(complaintId)));
        return database.select(ratings, requests, unwanted)
                .fetchSingle(row ->
                        new Story(
                                row.value1(),
                                row.value2().stream().findFirst().orElse(null),
                                row.value3()));
    }
}
