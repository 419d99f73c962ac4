package recourse.correspondence;

import static db.correspondence.Tables.MESSAGE;
import static db.correspondence.Tables.QUESTION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.platform.PersonalData;

import java.util.UUID;

/**
 * What was written to a person goes with the person; what still waits for them is not sent any
 * more.
 */
@Component
class ErasedMessages implements PersonalData {
    private static final String NOTHING = "—";

    private final DSLContext database;

    ErasedMessages(DSLContext database) {
        this.database = database;
    }

    @Override
    public void erase(UUID complaintId) {
        database.update(MESSAGE)
                .set(MESSAGE.STATE, MessageState.CANCELLED.name())
                .where(MESSAGE.COMPLAINT_ID.eq(complaintId))
                .and(
                        MESSAGE.STATE.in(
                                "WAITING",
                                "REFUSED",
                                "PERHAPS_SENT",
                                "BOUNCED",
                                "BY_HAND",
                                "HELD_BACK"))
                .execute();
        database.update(MESSAGE)
                .setNull(MESSAGE.RECIPIENT_NAME)
                .set(MESSAGE.RECIPIENT, NOTHING)
                .setNull(MESSAGE.SUBJECT)
                .setNull(MESSAGE.BODY)
                .setNull(MESSAGE.REPLY)
                .where(MESSAGE.COMPLAINT_ID.eq(complaintId))
                .execute();
        database.update(QUESTION)
                .set(QUESTION.TEXT, NOTHING)
                .where(QUESTION.COMPLAINT_ID.eq(complaintId))
                .execute();
    }
}
