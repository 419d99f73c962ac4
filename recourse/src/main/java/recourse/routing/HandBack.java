package recourse.routing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Refused;

/** A complaint goes back to its team: nobody owns it, and what its owner took up is taken back. */
@Component
public class HandBack {
    private final Complaints complaints;
    private final Lifecycle lifecycle;
    private final Assignments assignments;
    private final Clock clock;

    public HandBack(
            Complaints complaints, Lifecycle lifecycle, Assignments assignments, Clock clock) {
        this.complaints = complaints;
        this.lifecycle = lifecycle;
        this.assignments = assignments;
        this.clock = clock;
    }

    @Transactional
    public Complaint handBack(Viewer viewer, String reference, @Nullable String reason) {
        lifecycle.lock(complaints.get(viewer, reference).id());
        var complaint = complaints.get(viewer, reference);
        var owner = complaint.ownerId();
        if (!viewer.may(Permission.ASSIGN) && !viewer.may(Permission.WORK)) {
            throw Refused.notAllowed("routing.assignment.may-not-work");
        }
        if (owner == null || complaint.isClosed()) {
            throw Refused.conflict("routing.assignment.nothing-to-hand-back");
        }
        if (!viewer.may(Permission.ASSIGN) && !owner.equals(AssignComplaint.idOf(viewer))) {
            throw Refused.notAllowed("routing.assignment.may-not-move");
        }
        var checks = new Checks();
        var said = checks.text("reason", reason);
        checks.refuseFaults();
        var begun = lifecycle.newest(complaint.id(), FactKind.TAKEN_UP);
        if (begun != null && owner.equals(begun.by().staffId())) {
            lifecycle.undo(complaint.id(), begun, viewer.actor(), said);
        }
        assignments.give(
                complaint,
                new Assignment(
                        complaint.id(),
                        complaint.teamId(),
                        null,
                        clock.instant(),
                        viewer.actor(),
                        Assignment.Because.HANDED_BACK,
                        null,
                        null,
                        said));
        return complaints.find(viewer, complaint.id()).orElse(complaint);
    }
}
