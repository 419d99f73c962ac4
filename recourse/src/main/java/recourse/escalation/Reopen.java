package recourse.escalation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.complaint.Particulars;
import recourse.complaint.TakeInHand;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Refused;

import java.util.Map;
import java.util.UUID;

/**
 * Opens a closed complaint again: it is investigated, decided and answered anew; what was is kept.
 */
@Component
public class Reopen {
    private final TakeInHand hand;
    private final Particulars particulars;
    private final Lifecycle lifecycle;

    Reopen(TakeInHand hand, Particulars particulars, Lifecycle lifecycle) {
        this.hand = hand;
        this.particulars = particulars;
        this.lifecycle = lifecycle;
    }

    @Transactional
    public void reopen(Viewer viewer, String reference, @Nullable String reason) {
        var complaint = hand.any(viewer, reference);
        var checks = new Checks();
        var because = checks.required("reason", reason, Checks.TEXT);
        checks.refuseFaults();
        reopen(viewer, complaint, null, because);
    }

    void reopen(Viewer viewer, Complaint complaint, @Nullable UUID contact, String reason) {
        if (!complaint.isClosed()) {
            throw Refused.conflict("escalation.open");
        }
        particulars.ended(complaint.id(), null, null);
        particulars.outcome(complaint.id(), null);
        lifecycle.record(
                complaint.id(),
                FactKind.REOPENED,
                viewer.actor(),
                new Lifecycle.Detail(null, contact, reason, Map.of()));
    }
}
