package recourse.investigation;

import static db.investigation.Tables.FINDING;
import static db.investigation.Tables.TASK;

import org.springframework.stereotype.Component;

import recourse.timeline.Proven;
import recourse.timeline.ProvenRows;

import java.util.List;

/** What was found, and what colleagues were asked. */
@Component
class ProvenFindings implements Proven {
    @Override
    public List<ProvenRows> rows() {
        return List.of(
                ProvenRows.of(
                        FINDING.COMPLAINT_ID,
                        FINDING.POINT_ID,
                        FINDING.RESULT,
                        FINDING.REASON,
                        FINDING.BY,
                        FINDING.AT,
                        FINDING.SUPERSEDED_AT),
                ProvenRows.of(
                        TASK.COMPLAINT_ID,
                        TASK.ASKED_OF,
                        TASK.QUESTION,
                        TASK.DUE,
                        TASK.ASKED_BY,
                        TASK.ASKED_AT,
                        TASK.ANSWERED_BY,
                        TASK.ANSWERED_AT,
                        TASK.ANSWER_NOTE,
                        TASK.WITHDRAWN_AT));
    }
}
