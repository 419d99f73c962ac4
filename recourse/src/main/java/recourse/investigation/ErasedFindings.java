package recourse.investigation;

import static db.investigation.Tables.FINDING;
import static db.investigation.Tables.TASK;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.platform.PersonalData;

import java.util.UUID;

/** Questions and reasons name people; what was found stays countable without them. */
@Component
class ErasedFindings implements PersonalData {
    private final DSLContext database;

    ErasedFindings(DSLContext database) {
        this.database = database;
    }

    @Override
    public void erase(UUID complaintId) {
        database.update(FINDING)
                .set(FINDING.REASON, "")
                .where(FINDING.COMPLAINT_ID.eq(complaintId))
                .execute();
        database.update(TASK)
                .set(TASK.QUESTION, "")
                .where(TASK.COMPLAINT_ID.eq(complaintId))
                .execute();
    }
}
