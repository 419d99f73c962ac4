package recourse.resolution;

import static db.resolution.Tables.REMEDY;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.TakeInHand;
import recourse.identity.ApiKeys;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Money;
import recourse.platform.Refused;
import recourse.timeline.Happening;
import recourse.timeline.Timeline;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** The second person's word on a remedy above the first one's limit. */
@Component
public class ApproveRemedy {
    private final TakeInHand hand;
    private final Remedies remedies;
    private final ApiKeys keys;
    private final Authorities authorities;
    private final Owing owing;
    private final Clock clock;
    private final Timeline timeline;

    ApproveRemedy(
            TakeInHand hand,
            Remedies remedies,
            ApiKeys keys,
            Authorities authorities,
            Owing owing,
            Clock clock,
            Timeline timeline) {
        this.hand = hand;
        this.remedies = remedies;
        this.keys = keys;
        this.authorities = authorities;
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

    /** Four eyes are two people's: neither who proposed it nor who sent it for approval. */
    private void refuseOwn(Viewer viewer, Remedy remedy) {
        var person = keys.personBehind(viewer.actor());
        if (Stream.of(remedy.proposedBy(), remedy.agreedBy())
                .filter(Objects::nonNull)
                .anyMatch(earlier -> person.equals(keys.personBehind(earlier)))) {
            throw Refused.notAllowed("resolution.remedy.own");
        }
    }

    private void refuseTooMuch(Viewer viewer, Remedy remedy) {
        var amount = remedy.amount();
        if (amount != null
                && !authorities
                        .limits()
                        .letApprove(Authorities.roleOf(viewer), total(remedy, amount))) {
            throw Refused.notAllowed("resolution.remedy.above-your-limit");
        }
    }

    private Money total(Remedy remedy, Money amount) {
        return remedies.total(
                        remedy.complaintId(),
                        amount.currency(),
                        Remedy.State.AGREED,
                        Remedy.State.CARRIED_OUT)
                .plus(amount);
    }

    private void tell(Viewer viewer, Complaint complaint, String kind, UUID id) {
        timeline.append(
                complaint.timelineSubject(),
                new Happening(
                        kind, viewer.actor(), clock.instant(), Map.of("remedy", id.toString())));
    }
}
