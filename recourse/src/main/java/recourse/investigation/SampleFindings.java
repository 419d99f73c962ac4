package recourse.investigation;

import static db.investigation.Tables.ATTACHED;
import static db.investigation.Tables.FINDING;
import static db.investigation.Tables.TASK;

import org.jooq.TableField;
import org.springframework.stereotype.Component;

import recourse.platform.SampleLife;
import recourse.platform.SampleRows;

import java.util.List;
import java.util.UUID;

/** What was asked and found in a life that is told anew. */
@Component
class SampleFindings implements SampleRows {
    @Override
    public List<TableField<?, UUID>> keys() {
        return List.of(FINDING.COMPLAINT_ID, TASK.COMPLAINT_ID, ATTACHED.TASK_ID);
    }

    /** Nobody is left waiting for an answer that will never come. */
    @Override
    public boolean isTellable(SampleLife life) {
        return life.of(ATTACHED).isEmpty()
                && life.of(TASK).stream()
                        .allMatch(task ->
                                task.find(TASK.ANSWERED_AT) != null
                                        || task.find(TASK.WITHDRAWN_AT) != null);
    }
}
