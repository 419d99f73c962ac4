package recourse.desk;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.InvolvedRole;
import recourse.complaint.Lifecycle;
import recourse.complaint.Particulars;
import recourse.timeline.Actor;

import java.util.UUID;

/** Leaves a colleague out of a complaint about them: for them it does not exist. */
@Component
class ComplainedOf {
    private final Lifecycle lifecycle;
    private final Particulars particulars;

    ComplainedOf(Lifecycle lifecycle, Particulars particulars) {
        this.lifecycle = lifecycle;
        this.particulars = particulars;
    }

    /** Once, however often the form was sent. */
    @Transactional
    public void leaveOut(UUID complaintId, UUID staff, Actor by) {
        lifecycle.lock(complaintId);
        var known =
                particulars.involved(complaintId).stream()
                        .anyMatch(part ->
                                part.role() == InvolvedRole.COMPLAINED_OF
                                        && staff.equals(part.staffId()));
        if (!known) {
            particulars.involve(complaintId, InvolvedRole.COMPLAINED_OF, null, staff, null, by);
        }
    }
}
