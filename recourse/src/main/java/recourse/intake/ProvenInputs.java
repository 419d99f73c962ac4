package recourse.intake;

import static db.intake.Tables.INPUT;
import static db.intake.Tables.MAIL;

import static org.jooq.impl.DSL.inline;

import org.springframework.stereotype.Component;

import recourse.timeline.Proven;
import recourse.timeline.ProvenRows;

import java.util.List;

/**
 * How a complaint came in is told in its chain; the envelope of a mail in one of its own, so that a
 * mail that never became a complaint cannot vanish either.
 */
@Component
class ProvenInputs implements Proven {
    @Override
    public List<ProvenRows> rows() {
        return List.of(
                ProvenRows.of(
                                INPUT.COMPLAINT_ID,
                                INPUT.SOURCE,
                                INPUT.CHANNEL,
                                INPUT.CONTENT_HASH,
                                INPUT.RECEIVED_AT,
                                INPUT.STATE,
                                INPUT.CONTACT_ID)
                        // A mail may go from one complaint to another: its own chain tells of it.
                        .only(INPUT.SOURCE.ne(inline(KeepMail.SOURCE))),
                ProvenRows.of(
                        MAIL.INPUT_ID, MAIL.SENDER, MAIL.RECIPIENTS, MAIL.PEER, MAIL.FILE_ID));
    }
}
