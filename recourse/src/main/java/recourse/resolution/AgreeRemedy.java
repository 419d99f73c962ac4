package recourse.resolution;

import static db.resolution.Tables.REMEDY;

import org.jooq.Field;
import org.springframework.stereotype.Component;

import recourse.identity.Viewer;
import recourse.platform.Clock;
import recourse.platform.Money;
import recourse.timeline.Happening;
import recourse.timeline.Subject;
import recourse.timeline.Timeline;

import java.util.Map;

/**
 * Agrees a remedy within the viewer's own limit, which counts everything granted on the complaint
 * in that currency; above it, and where goods or work have no stated value, the remedy waits for a
 * second person.
 */
@Component
class AgreeRemedy {
    private final Remedies remedies;
    private final Authorities authorities;
    private final Owing owing;
    private final Clock clock;
    private final Timeline timeline;

    AgreeRemedy(
            Remedies remedies,
            Authorities authorities,
            Owing owing,
            Clock clock,
            Timeline timeline) {
        this.remedies = remedies;
        this.authorities = authorities;
        this.owing = owing;
        this.clock = clock;
        this.timeline = timeline;
    }

    Remedy agree(Viewer viewer, Remedy remedy) {
        var alone = mayGrant(viewer, remedy);
        Map<Field<?>, Object> agreed =
                Map.of(
                        REMEDY.AGREED_BY,
                        viewer.actor().toString(),
                        REMEDY.AGREED_AT,
                        clock.instant(),
                        REMEDY.NEEDED_APPROVAL,
                        !alone);
        remedies.move(remedy, alone ? Remedy.State.AGREED : Remedy.State.WAITING_APPROVAL, agreed);
        if (alone) {
            owing.agreed(remedy, viewer.actor());
        } else {
            timeline.append(
                    Subject.complaint(remedy.complaintId()),
                    new Happening(
                            "approval-asked",
                            viewer.actor(),
                            clock.instant(),
                            Map.of("remedy", remedy.id().toString())));
        }
        return remedies.get(remedy.complaintId(), remedy.id());
    }

    private boolean mayGrant(Viewer viewer, Remedy remedy) {
        var amount = remedy.amount();
        if (amount == null) {
            return !remedy.kind().hasValue();
        }
        return authorities.limits().cover(Authorities.roleOf(viewer), totalWith(remedy, amount));
    }

    /** What waits for approval counts as well, or a large sum would pass in small pieces. */
    private Money totalWith(Remedy remedy, Money amount) {
        return remedies.total(
                        remedy.complaintId(),
                        amount.currency(),
                        Remedy.State.AGREED,
                        Remedy.State.CARRIED_OUT,
                        Remedy.State.WAITING_APPROVAL)
                .plus(amount);
    }
}
