package recourse.resolution;

import static db.resolution.Tables.ANSWER;
import static db.resolution.Tables.CLOSURE;
import static db.resolution.Tables.REMEDY;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.platform.PersonalData;

import java.util.UUID;

/**
 * Descriptions, proofs and reasons name people; kinds, amounts and endings stay countable without
 * them.
 */
@Component
class ErasedRemedies implements PersonalData {
    private final DSLContext database;

    ErasedRemedies(DSLContext database) {
        this.database = database;
    }

    @Override
    public void erase(UUID complaintId) {
        database.update(REMEDY)
                .set(REMEDY.DESCRIPTION, "")
                .setNull(REMEDY.REASON)
                .where(REMEDY.COMPLAINT_ID.eq(complaintId))
                .execute();
        database.update(REMEDY)
                .set(REMEDY.PROOF, "")
                .where(REMEDY.COMPLAINT_ID.eq(complaintId), REMEDY.PROOF.isNotNull())
                .execute();
        database.update(ANSWER)
                .setNull(ANSWER.TEXT)
                .where(ANSWER.COMPLAINT_ID.eq(complaintId))
                .execute();
        database.update(CLOSURE)
                .setNull(CLOSURE.REASON)
                .setNull(CLOSURE.LEFT_OPEN)
                .setNull(CLOSURE.FORWARDED_TO)
                .where(CLOSURE.COMPLAINT_ID.eq(complaintId))
                .execute();
    }
}
