package recourse.intake;

import static db.intake.Tables.INPUT;
import static db.intake.Tables.MAIL;

import static org.jooq.impl.DSL.select;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.platform.PersonalData;

import java.util.UUID;

/**
 * Of the mails that became a complaint only their identity is left, so that a repeat is still known
 * as one.
 */
@Component
class ErasedMails implements PersonalData {
    private static final String NOBODY = "";

    private final DSLContext database;

    ErasedMails(DSLContext database) {
        this.database = database;
    }

    @Override
    public void erase(UUID complaintId) {
        database.update(MAIL)
                .set(MAIL.SENDER, NOBODY)
                .set(MAIL.RECIPIENTS, new String[0])
                .setNull(MAIL.SUBJECT)
                .setNull(MAIL.BODY)
                .setNull(MAIL.AUTHOR_NAME)
                .setNull(MAIL.AUTHOR_ADDRESS)
                .setNull(MAIL.PEER)
                .where(
                        MAIL.INPUT_ID.in(
                                select(INPUT.ID)
                                        .from(INPUT)
                                        .where(INPUT.COMPLAINT_ID.eq(complaintId))))
                .execute();
    }
}
