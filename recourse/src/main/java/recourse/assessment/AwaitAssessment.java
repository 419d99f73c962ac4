package recourse.assessment;

import static db.assessment.Tables.WAITING;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.complaint.AtReceipt;
import recourse.complaint.Received;
import recourse.platform.Drains;

/** Each complaint waits, from its receipt, for the models to read it. */
@Component
class AwaitAssessment implements AtReceipt {
    private final DSLContext database;
    private final Drains drains;

    AwaitAssessment(DSLContext database, Drains drains) {
        this.database = database;
        this.drains = drains;
    }

    @Override
    public Share at(Received received) {
        drains.wake(AssessmentDrain.NAME);
        return Share.of(
                database.insertInto(WAITING)
                        .set(WAITING.COMPLAINT_ID, received.id())
                        .set(WAITING.SINCE, received.recordedAt())
                        .set(WAITING.NEXT_AT, received.recordedAt()));
    }
}
