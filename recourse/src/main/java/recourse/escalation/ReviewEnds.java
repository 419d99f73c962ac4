package recourse.escalation;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import recourse.complaint.ComplaintCondition;
import recourse.complaint.Complaints;
import recourse.complaint.FactKind;
import recourse.complaint.FactRecorded;
import recourse.complaint.Lifecycle;
import recourse.identity.Viewer;

/** A review ends with the answer that it leads to, or with the end of the complaint. */
@Component
class ReviewEnds {
    private static final Viewer.Program LISTENING = new Viewer.Program("escalation");

    private final Complaints complaints;
    private final Lifecycle lifecycle;

    ReviewEnds(Complaints complaints, Lifecycle lifecycle) {
        this.complaints = complaints;
        this.lifecycle = lifecycle;
    }

    @EventListener
    void on(FactRecorded event) {
        var kind = event.fact().kind();
        if ((kind == FactKind.ANSWERED || kind == FactKind.CLOSED)
                && complaints
                        .get(LISTENING, event.complaintId())
                        .is(ComplaintCondition.IN_REVIEW)) {
            lifecycle.record(
                    event.complaintId(),
                    FactKind.REVIEW_ENDED,
                    event.fact().by(),
                    Lifecycle.Detail.NONE);
        }
    }
}
