package recourse.routing;

import static db.routing.Tables.ASSIGNMENT;

import org.springframework.stereotype.Component;

import recourse.timeline.Proven;
import recourse.timeline.ProvenRows;

import java.util.List;

/** Who was given what, and why. */
@Component
class ProvenAssignments implements Proven {
    @Override
    public List<ProvenRows> rows() {
        return List.of(
                ProvenRows.of(
                        ASSIGNMENT.COMPLAINT_ID,
                        ASSIGNMENT.TEAM_ID,
                        ASSIGNMENT.OWNER_ID,
                        ASSIGNMENT.AT,
                        ASSIGNMENT.BY,
                        ASSIGNMENT.BECAUSE,
                        ASSIGNMENT.CATEGORY_ID,
                        ASSIGNMENT.OPEN_BEFORE,
                        ASSIGNMENT.REASON));
    }
}
