package recourse.routing;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.identity.Viewer;

import java.util.UUID;

/** Its owner begins to work on a complaint; said once by each owner. */
@Component
class TakeUp {
    private final Lifecycle lifecycle;

    TakeUp(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Viewer owner, UUID complaintId) {
        var before = lifecycle.newest(complaintId, FactKind.TAKEN_UP);
        if (before == null || !before.by().equals(owner.actor())) {
            lifecycle.record(complaintId, FactKind.TAKEN_UP, owner.actor(), Lifecycle.Detail.NONE);
        }
    }
}
