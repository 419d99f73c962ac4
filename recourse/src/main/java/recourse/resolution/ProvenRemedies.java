package recourse.resolution;

import static db.resolution.Tables.ANSWER;
import static db.resolution.Tables.AUTHORITY;
import static db.resolution.Tables.CLOSURE;
import static db.resolution.Tables.REMEDY;

import org.springframework.stereotype.Component;

import recourse.timeline.Proven;
import recourse.timeline.ProvenRows;

import java.util.List;

/** What was promised, by whom and up to which limit, what was answered and how it ended. */
@Component
class ProvenRemedies implements Proven {
    @Override
    public List<ProvenRows> rows() {
        return List.of(
                ProvenRows.of(
                        REMEDY.COMPLAINT_ID,
                        REMEDY.POINT_ID,
                        REMEDY.KIND,
                        REMEDY.AMOUNT,
                        REMEDY.CURRENCY,
                        REMEDY.DESCRIPTION,
                        REMEDY.STATE,
                        REMEDY.PROPOSED_BY,
                        REMEDY.PROPOSED_AT,
                        REMEDY.AGREED_BY,
                        REMEDY.AGREED_AT,
                        REMEDY.NEEDED_APPROVAL,
                        REMEDY.APPROVED_BY,
                        REMEDY.REASON,
                        REMEDY.PROOF,
                        REMEDY.PROOF_FILE,
                        REMEDY.CARRIED_OUT_BY,
                        REMEDY.CARRIED_OUT_AT,
                        REMEDY.CARRIED_OUT_ONCE),
                ProvenRows.of(
                        ANSWER.COMPLAINT_ID,
                        ANSWER.HOW,
                        ANSWER.BY,
                        ANSWER.AT,
                        ANSWER.TEXT,
                        ANSWER.MESSAGE_ID,
                        ANSWER.CONTACT_ID,
                        ANSWER.GIVEN_AT,
                        ANSWER.WITHDRAWN_AT),
                ProvenRows.of(
                        CLOSURE.COMPLAINT_ID,
                        CLOSURE.ENDING,
                        CLOSURE.CAUSE_ID,
                        CLOSURE.PUT_RIGHT,
                        CLOSURE.PROOF,
                        CLOSURE.LEFT_OPEN,
                        CLOSURE.REASON,
                        CLOSURE.WORDS_MESSAGE,
                        CLOSURE.WORDS_CONTACT,
                        CLOSURE.DUPLICATE_OF,
                        CLOSURE.FORWARDED_TO,
                        CLOSURE.UNDONE_AT),
                ProvenRows.ofHouse(AUTHORITY, AUTHORITY.UP_TO));
    }
}
