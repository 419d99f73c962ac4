package recourse.resolution;

import static db.resolution.Tables.REMEDY;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.TakeInHand;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.timeline.Happening;
import recourse.timeline.Timeline;

import java.util.Map;
import java.util.UUID;

/** The second person's word on a remedy above the first one's limit. */
@Component
public class ApproveRemedy {
    private final TakeInHand hand;
    private final Remedies remedies;
    private final Approvers approvers;
    private final Owing owing;
    private final Clock clock;
    private final Timeline timeline;

    ApproveRemedy(
            TakeInHand hand,
            Remedies remedies,
            Approvers approvers,
            Owing owing,
            Clock clock,
            Timeline timeline) {
        this.hand = hand;
        this.remedies = remedies;
        this.approvers = approvers;
        this.owing = owing;
        this.clock = clock;
        this.timeline = timeline;
    }

    @Transactional
    public void approve(Viewer viewer, String reference, UUID id) {
        var complaint = hand.with(viewer, reference, Permission.APPROVE);
        var remedy = waiting(complaint, id);
        refuseOwn(viewer, remedy);
        refuseTooMuch(viewer, remedy);
        remedies.move(
                remedy, Remedy.State.AGREED, Map.of(REMEDY.APPROVED_BY, viewer.actor().toString()));
        tell(viewer, complaint, "remedy-approved", id);
        owing.agreed(remedy, viewer.actor());
    }

    @Transactional
    public void refuse(Viewer viewer, String reference, UUID id, @Nullable String reason) {
        var complaint = hand.with(viewer, reference, Permission.APPROVE);
        var remedy = waiting(complaint, id);
        refuseOwn(viewer, remedy);
        var checks = new Checks();
        var because = checks.required("reason", reason, Checks.TEXT);
        checks.refuseFaults();
        remedies.move(remedy, Remedy.State.REFUSED, Map.of(REMEDY.REASON, because));
        tell(viewer, complaint, "remedy-refused", id);
    }

    private Remedy waiting(Complaint complaint, UUID id) {
        var remedy = remedies.get(complaint.id(), id);
        if (!remedy.is(Remedy.State.WAITING_APPROVAL)) {
            throw Refused.conflict("resolution.remedy.not-waiting");
        }
        return remedy;
    }

    private void refuseOwn(Viewer viewer, Remedy remedy) {
        if (approvers.isOwn(viewer, remedy)) {
            throw Refused.notAllowed("resolution.remedy.own");
        }
    }

    private void refuseTooMuch(Viewer viewer, Remedy remedy) {
        if (!approvers.reaches(viewer, remedy)) {
            throw Refused.notAllowed("resolution.remedy.above-your-limit");
        }
    }

    private void tell(Viewer viewer, Complaint complaint, String kind, UUID id) {
        timeline.append(
                complaint.timelineSubject(),
                new Happening(
                        kind, viewer.actor(), clock.instant(), Map.of("remedy", id.toString())));
    }
}
