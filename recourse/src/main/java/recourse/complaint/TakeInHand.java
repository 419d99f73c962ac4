package recourse.complaint;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Refused;

/**
 * How every act of staff on a complaint begins: they see it, they may work on it, and they hold its
 * row, so that the second of two who act at once meets what the first one did.
 */
@Component
public class TakeInHand {
    private final Complaints complaints;
    private final Lifecycle lifecycle;

    public TakeInHand(Complaints complaints, Lifecycle lifecycle) {
        this.complaints = complaints;
        this.lifecycle = lifecycle;
    }

    /** The complaint as it stands now, open or closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Complaint any(Viewer viewer, String reference) {
        return with(viewer, reference, Permission.WORK);
    }

    /** The same, refused once it is closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Complaint open(Viewer viewer, String reference) {
        var complaint = any(viewer, reference);
        if (complaint.isClosed()) {
            throw Refused.conflict("complaint.closed");
        }
        return complaint;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Complaint with(Viewer viewer, String reference, Permission permission) {
        var seen = complaints.get(viewer, reference);
        if (!viewer.may(permission)) {
            throw Refused.notAllowed(
                    "complaint.may-not." + permission.name().toLowerCase(java.util.Locale.ROOT));
        }
        lifecycle.lock(seen.id());
        var now = complaints.get(viewer, seen.id());
        ExpectedVersion.check(now);
        return now;
    }
}
