package recourse.escalation;

import static db.escalation.Tables.AFTERWORD;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.platform.PersonalData;

import java.util.UUID;

/** Why somebody decided as they did may name the person who wrote. */
@Component
class ErasedAfterwords implements PersonalData {
    private final DSLContext database;

    ErasedAfterwords(DSLContext database) {
        this.database = database;
    }

    @Override
    public void erase(UUID complaintId) {
        database.update(AFTERWORD)
                .setNull(AFTERWORD.REASON)
                .where(AFTERWORD.COMPLAINT_ID.eq(complaintId))
                .execute();
    }
}
