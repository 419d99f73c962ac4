package recourse.deadline;

import static db.deadline.Tables.CLOCK;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.platform.PersonalData;

import java.util.UUID;

/** Why a deadline was missed is told in words of their own; that a reason was given stays. */
@Component
class ErasedClocks implements PersonalData {
    private static final String NOTHING = "—";

    private final DSLContext database;

    ErasedClocks(DSLContext database) {
        this.database = database;
    }

    @Override
    public void erase(UUID complaintId) {
        database.update(CLOCK)
                .set(CLOCK.BREACH_REASON, NOTHING)
                .where(CLOCK.COMPLAINT_ID.eq(complaintId), CLOCK.BREACH_REASON.isNotNull())
                .execute();
    }
}
