package recourse.deadline;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import recourse.complaint.Classified;
import recourse.complaint.ConfirmSaidTime;
import recourse.complaint.Corrected;
import recourse.complaint.FactKind;
import recourse.complaint.FactRecorded;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The clocks follow what happens: each fact that meets, stops, moves or restarts one, or takes such
 * a fact back.
 */
@Component
class FollowFacts {
    private static final Set<FactKind> FOLLOWED =
            EnumSet.of(
                    FactKind.ACKNOWLEDGED,
                    FactKind.FIRST_RESPONSE,
                    FactKind.UPDATED,
                    FactKind.ANSWERED,
                    FactKind.WAITING_COMPLAINANT,
                    FactKind.COMPLAINANT_ANSWERED,
                    FactKind.CLOSED,
                    FactKind.REOPENED,
                    FactKind.UNDONE);

    private final KeepClocks clocks;

    FollowFacts(KeepClocks clocks) {
        this.clocks = clocks;
    }

    @EventListener
    void on(FactRecorded event) {
        if (FOLLOWED.contains(event.fact().kind())) {
            clocks.keep(
                    event.complaintId(),
                    event.fact().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    @EventListener
    void on(Classified event) {
        clocks.keep(event.complaintId(), "severity");
    }

    @EventListener
    void on(Corrected event) {
        if (event.fields().contains("kind")) {
            clocks.keep(event.complaintId(), "kind");
        } else if (event.fields().contains("receivedAt")) {
            clocks.keep(event.complaintId(), "receipt");
        } else if (event.fields().contains(ConfirmSaidTime.FIELD)) {
            clocks.keep(event.complaintId(), "said-time");
        }
    }
}
