package recourse.complaint;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.timeline.Happening;
import recourse.timeline.Timeline;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A second person says, with a reason, whether words were given as early as the one who wrote them
 * down says. What was breached stays told on the timeline.
 */
@Component
public class ConfirmSaidTime {
    /** Among the corrected fields: when something was said. */
    public static final String FIELD = "saidAt";

    private final TakeInHand hand;
    private final SaidTimes times;
    private final Clock clock;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    ConfirmSaidTime(
            TakeInHand hand,
            SaidTimes times,
            Clock clock,
            Timeline timeline,
            ApplicationEventPublisher events) {
        this.hand = hand;
        this.times = times;
        this.clock = clock;
        this.timeline = timeline;
        this.events = events;
    }

    @Transactional
    public void decide(
            Viewer viewer, String reference, UUID id, boolean confirmed, @Nullable String reason) {
        var complaint = hand.with(viewer, reference, Permission.APPROVE);
        var said = anothers(viewer, complaint, id);
        var checks = new Checks();
        var because = checks.required("reason", reason, Checks.TEXT);
        checks.refuseFaults();
        times.decided(said, viewer.actor(), clock.instant(), confirmed, because);
        timeline.append(
                complaint.timelineSubject(),
                new Happening(
                        confirmed ? "said-time-confirmed" : "said-time-refused",
                        viewer.actor(),
                        clock.instant(),
                        Map.of(
                                said.contactId() == null ? "event" : "contact",
                                String.valueOf(
                                        said.contactId() == null
                                                ? said.eventId()
                                                : said.contactId()),
                                "at",
                                said.saidAt().toString(),
                                "recordedAt",
                                said.countedAt().toString(),
                                "reason",
                                because)));
        if (confirmed) {
            events.publishEvent(new Corrected(complaint.id(), Set.of(FIELD)));
        }
    }

    private SaidTime anothers(Viewer viewer, Complaint complaint, UUID id) {
        var said = times.find(complaint.id(), id).orElseThrow(Refused::notVisible);
        if (!said.waits()) {
            throw Refused.conflict("complaint.said.decided");
        }
        if (times.isOwn(viewer, said)) {
            throw Refused.notAllowed("complaint.said.own");
        }
        return said;
    }
}
