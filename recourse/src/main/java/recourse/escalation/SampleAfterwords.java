package recourse.escalation;

import static db.escalation.Tables.AFTERWORD;

import org.jooq.TableField;
import org.springframework.stereotype.Component;

import recourse.platform.SampleLife;
import recourse.platform.SampleRows;

import java.util.List;
import java.util.UUID;

/** What came after the closure of a life that is told anew: somebody has said what follows. */
@Component
class SampleAfterwords implements SampleRows {
    @Override
    public List<TableField<?, UUID>> keys() {
        return List.of(AFTERWORD.COMPLAINT_ID);
    }

    @Override
    public boolean isTellable(SampleLife life) {
        return life.of(AFTERWORD).stream()
                .allMatch(word ->
                        word.find(AFTERWORD.DECISION) != null
                                && word.find(AFTERWORD.NEW_COMPLAINT_ID) == null);
    }
}
