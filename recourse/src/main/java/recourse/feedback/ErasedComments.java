package recourse.feedback;

import static db.feedback.Tables.RATING;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.platform.PersonalData;

import java.util.UUID;

/** The comment goes, the stars stay in the figure. */
@Component
class ErasedComments implements PersonalData {
    private final DSLContext database;

    ErasedComments(DSLContext database) {
        this.database = database;
    }

    @Override
    public void erase(UUID complaintId) {
        database.update(RATING)
                .setNull(RATING.COMMENT)
                .where(RATING.COMPLAINT_ID.eq(complaintId))
                .execute();
    }
}
