package recourse.compliance;

import static db.compliance.Tables.APPLICATION;
import static db.compliance.Tables.EVENT;

import org.springframework.stereotype.Component;

import recourse.timeline.Proven;
import recourse.timeline.ProvenRows;

import java.util.List;

/** Which regimes apply, and the dated facts that their clocks go by. */
@Component
class ProvenApplications implements Proven {
    @Override
    public List<ProvenRows> rows() {
        return List.of(
                ProvenRows.of(
                        APPLICATION.COMPLAINT_ID,
                        APPLICATION.REGIME,
                        APPLICATION.CLOCKS,
                        APPLICATION.REASON,
                        APPLICATION.STATE,
                        APPLICATION.PROPOSED_BY,
                        APPLICATION.PROPOSED_AT,
                        APPLICATION.DECIDED_BY,
                        APPLICATION.DECIDED_AT,
                        APPLICATION.DECISION_REASON),
                ProvenRows.of(
                        EVENT.COMPLAINT_ID,
                        EVENT.EVENT_,
                        EVENT.MEETS,
                        EVENT.AT,
                        EVENT.PERSON,
                        EVENT.PROOF,
                        EVENT.RECORDED_BY,
                        EVENT.RECORDED_AT));
    }
}
