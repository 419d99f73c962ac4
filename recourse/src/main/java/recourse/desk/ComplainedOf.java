package recourse.desk;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.InvolvedRole;
import recourse.complaint.Involvements;
import recourse.complaint.Lifecycle;
import recourse.timeline.Actor;

import java.util.UUID;

/** Leaves a colleague out of a complaint about them: for them it does not exist. */
@Component
class ComplainedOf {
    private final Lifecycle lifecycle;
    private final Involvements involvements;

    ComplainedOf(Lifecycle lifecycle, Involvements involvements) {
        this.lifecycle = lifecycle;
        this.involvements = involvements;
    }

    /** Once, however often the form was sent. */
    @Transactional
    public void leaveOut(UUID complaintId, UUID staff, Actor by) {
        lifecycle.lock(complaintId);
        if (!involvements.staffComplainedOf(complaintId).contains(staff)) {
            involvements.involve(complaintId, InvolvedRole.COMPLAINED_OF, null, staff, null, by);
        }
    }
}
