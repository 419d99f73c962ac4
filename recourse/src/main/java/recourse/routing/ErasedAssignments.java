package recourse.routing;

import static db.routing.Tables.ASSIGNMENT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.platform.PersonalData;

import java.util.UUID;

/** Why somebody gave a complaint on may name the person who wrote. */
@Component
class ErasedAssignments implements PersonalData {
    private final DSLContext database;

    ErasedAssignments(DSLContext database) {
        this.database = database;
    }

    @Override
    public void erase(UUID complaintId) {
        database.update(ASSIGNMENT)
                .setNull(ASSIGNMENT.REASON)
                .where(ASSIGNMENT.COMPLAINT_ID.eq(complaintId))
                .execute();
    }
}
