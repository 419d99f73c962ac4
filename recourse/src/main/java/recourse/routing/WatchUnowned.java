package recourse.routing;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import recourse.complaint.Assigned;
import recourse.complaint.AtReceipt;
import recourse.complaint.Complaints;
import recourse.complaint.FactKind;
import recourse.complaint.FactRecorded;
import recourse.complaint.Received;
import recourse.complaint.Stage;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Clock;
import recourse.platform.Writes;

import java.util.List;
import java.util.UUID;

/**
 * Keeps the list of what nobody owns: from the receipt, from a hand-back, from a reopening; until
 * an owner or the end.
 */
@Component
class WatchUnowned implements AtReceipt {
    private static final Viewer ROUTING = new Viewer.Program("routing");

    private final Unowned unowned;
    private final Complaints complaints;
    private final Organisations organisations;
    private final Writes writes;
    private final Clock clock;

    WatchUnowned(
            Unowned unowned,
            Complaints complaints,
            Organisations organisations,
            Writes writes,
            Clock clock) {
        this.unowned = unowned;
        this.complaints = complaints;
        this.organisations = organisations;
        this.writes = writes;
        this.clock = clock;
    }

    @Override
    public Share at(Received received) {
        return new Share(
                List.of(
                        unowned.begin(
                                received.id(), received.arrival().brand(), received.recordedAt())),
                List.of(),
                null);
    }

    @EventListener
    void on(Assigned event) {
        watch(event.complaintId());
    }

    @EventListener
    void on(FactRecorded event) {
        var ends = event.fact().kind() == FactKind.CLOSED;
        var begins = event.before() == Stage.CLOSED && event.after() != Stage.CLOSED;
        if (ends || begins) {
            watch(event.complaintId());
        }
    }

    private void watch(UUID complaintId) {
        var complaint = complaints.get(ROUTING, complaintId);
        writes.add(
                complaint.isClosed() || complaint.ownerId() != null
                        ? unowned.end(complaintId)
                        : unowned.begin(
                                complaintId,
                                organisations.brand(complaint.brandId()),
                                clock.instant()));
    }
}
