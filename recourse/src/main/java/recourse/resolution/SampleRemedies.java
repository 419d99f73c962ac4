package recourse.resolution;

import static db.resolution.Tables.ANSWER;
import static db.resolution.Tables.CLOSURE;
import static db.resolution.Tables.REMEDY;

import org.jooq.TableField;
import org.springframework.stereotype.Component;

import recourse.platform.SampleLife;
import recourse.platform.SampleRows;

import java.util.List;
import java.util.UUID;

/** How a life that is told anew was decided, answered, put right and closed. */
@Component
class SampleRemedies implements SampleRows {
    @Override
    public List<TableField<?, UUID>> keys() {
        return List.of(REMEDY.COMPLAINT_ID, ANSWER.COMPLAINT_ID, CLOSURE.COMPLAINT_ID);
    }

    /** No approval and no letter waits, and no other complaint is meant. */
    @Override
    public boolean isTellable(SampleLife life) {
        return life.of(REMEDY).stream()
                        .noneMatch(remedy ->
                                Remedy.State.WAITING_APPROVAL
                                        .name()
                                        .equals(remedy.get(REMEDY.STATE)))
                && life.of(ANSWER).stream()
                        .allMatch(answer ->
                                answer.find(ANSWER.GIVEN_AT) != null
                                        || answer.find(ANSWER.WITHDRAWN_AT) != null)
                && life.of(CLOSURE).stream()
                        .allMatch(closure -> closure.find(CLOSURE.DUPLICATE_OF) == null);
    }
}
