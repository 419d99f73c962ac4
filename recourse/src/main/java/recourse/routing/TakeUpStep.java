package recourse.routing;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.NextStep;
import recourse.complaint.Stage;
import recourse.identity.Permission;
import recourse.identity.Viewer;

import java.util.Optional;

/**
 * A complaint that nobody owns asks for an owner; one that its owner has not begun with asks to be
 * taken up.
 */
@Component
class TakeUpStep implements NextStep {
    private static final int NOBODY = 20;
    private static final int NOT_BEGUN = 40;

    @Override
    public Optional<Step> next(Viewer viewer, Complaint complaint) {
        if (complaint.isClosed() || !viewer.may(Permission.WORK)) {
            return Optional.empty();
        }
        if (complaint.ownerId() == null) {
            return Optional.of(step(NOBODY, "routing.next.nobody"));
        }
        var begun = complaint.stage().compareTo(Stage.INVESTIGATING) >= 0;
        return begun || !complaint.ownerId().equals(AssignComplaint.idOf(viewer))
                ? Optional.empty()
                : Optional.of(step(NOT_BEGUN, "routing.next.take-up"));
    }

    private static Step step(int urgency, String key) {
        return new Step(urgency, key, new Object[0], "routing.act.take-up", "#assignment", null);
    }
}
