package recourse.intake;

import static db.intake.Tables.INPUT;
import static db.intake.Tables.MAIL;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.platform.Clock;
import recourse.platform.PersonalData;
import recourse.timeline.Actor;
import recourse.timeline.Erasure;

import java.util.UUID;

/**
 * Of the mails that became a complaint only their identity is left, so that a repeat is still known
 * as one. An id that somebody else gave may be a name, and a short digest of a field is as good as
 * the field to whoever guesses: both go.
 */
@Component
class ErasedMails implements PersonalData {
    private static final String NOBODY = "";
    private static final String NO_ID = "erased:";

    private static final Actor INTAKE = Actor.system("intake");

    private final DSLContext database;
    private final Erasure erasure;
    private final Clock clock;

    ErasedMails(DSLContext database, Erasure erasure, Clock clock) {
        this.database = database;
        this.erasure = erasure;
        this.clock = clock;
    }

    @Override
    public void erase(UUID complaintId) {
        database.update(INPUT)
                .set(INPUT.EXTERNAL_ID, inline(NO_ID).concat(INPUT.ID.cast(String.class)))
                .set(INPUT.CONTENT_HASH, new byte[0])
                .setNull(INPUT.REQUEST_KEY)
                .setNull(INPUT.FIELDS)
                .where(INPUT.COMPLAINT_ID.eq(complaintId), INPUT.SOURCE.ne(KeepMail.SOURCE))
                .execute();
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
        database.select(MAIL.INPUT_ID)
                .from(MAIL)
                .join(INPUT)
                .on(INPUT.ID.eq(MAIL.INPUT_ID))
                .where(INPUT.COMPLAINT_ID.eq(complaintId))
                .fetch(MAIL.INPUT_ID)
                .forEach(id -> erasure.erase(Input.chain(id), INTAKE, clock.instant()));
    }
}
