package recourse.compliance;

import static db.compliance.Tables.APPLICATION;
import static db.compliance.Tables.EVENT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.platform.PersonalData;

import java.util.UUID;

/** Reasons and proofs may name the person; that a rule applied and when, figures still need. */
@Component
class ErasedApplications implements PersonalData {
    private final DSLContext database;

    ErasedApplications(DSLContext database) {
        this.database = database;
    }

    @Override
    public void erase(UUID complaintId) {
        database.update(APPLICATION)
                .set(APPLICATION.REASON, "")
                .setNull(APPLICATION.DECISION_REASON)
                .where(APPLICATION.COMPLAINT_ID.eq(complaintId))
                .execute();
        database.update(EVENT)
                .setNull(EVENT.PERSON)
                .setNull(EVENT.PROOF)
                .where(EVENT.COMPLAINT_ID.eq(complaintId))
                .execute();
    }
}
