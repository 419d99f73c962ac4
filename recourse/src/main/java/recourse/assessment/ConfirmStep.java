package recourse.assessment;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.NextStep;
import recourse.complaint.Stage;
import recourse.identity.Viewer;

import java.util.Optional;

/** Nothing can be routed or counted until somebody has said what it is about. */
@Component
class ConfirmStep implements NextStep {
    private static final int URGENCY = 20;

    @Override
    public Optional<Step> next(Viewer viewer, Complaint complaint) {
        return complaint.stage() == Stage.RECEIVED && AssessComplaint.mayAssess(viewer)
                ? Optional.of(
                        new Step(
                                URGENCY,
                                "assessment.next",
                                new Object[0],
                                "assessment.next.act",
                                "#assessment",
                                null))
                : Optional.empty();
    }
}
