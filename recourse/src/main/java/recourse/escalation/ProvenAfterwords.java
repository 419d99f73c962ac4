package recourse.escalation;

import static db.escalation.Tables.AFTERWORD;

import org.springframework.stereotype.Component;

import recourse.timeline.Proven;
import recourse.timeline.ProvenRows;

import java.util.List;

/** What came after a closure, and what a person made of it. */
@Component
class ProvenAfterwords implements Proven {
    @Override
    public List<ProvenRows> rows() {
        return List.of(
                ProvenRows.of(
                        AFTERWORD.COMPLAINT_ID,
                        AFTERWORD.CAME_AT,
                        AFTERWORD.DECISION,
                        AFTERWORD.REASON,
                        AFTERWORD.DECIDED_BY,
                        AFTERWORD.DECIDED_AT,
                        AFTERWORD.NEW_COMPLAINT_ID));
    }
}
