package recourse.feedback;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.FactKind;
import recourse.complaint.FactRecorded;
import recourse.complaint.Stage;
import recourse.identity.Viewer;
import recourse.organisation.Calendars;
import recourse.organisation.Organisations;

import java.time.Duration;
import java.time.Instant;

/**
 * Puts the question how it went among what waits when a complaint was decided and closed, and takes
 * it away when it opens again.
 */
@Component
class AwaitRatingDay {
    private static final Logger LOG = LoggerFactory.getLogger(AwaitRatingDay.class);
    private static final Viewer FEEDBACK = new Viewer.Program("feedback");

    private final RatingRequests requests;
    private final RatingSettings settings;
    private final Complaints complaints;
    private final Organisations organisations;
    private final Calendars calendars;

    AwaitRatingDay(
            RatingRequests requests,
            RatingSettings settings,
            Complaints complaints,
            Organisations organisations,
            Calendars calendars) {
        this.requests = requests;
        this.settings = settings;
        this.complaints = complaints;
        this.organisations = organisations;
        this.calendars = calendars;
    }

    @EventListener
    void on(FactRecorded event) {
        if (event.before() == Stage.CLOSED && event.after() != Stage.CLOSED) {
            requests.forget(event.complaintId());
        } else if (event.fact().kind() == FactKind.CLOSED && event.after() == Stage.CLOSED) {
            closed(event);
        }
    }

    /** Whose complaint ended without a decision has nothing of ours to rate. */
    private void closed(FactRecorded event) {
        var wanted = settings.get();
        var complaint = complaints.get(FEEDBACK, event.complaintId());
        var ending = complaint.ending();
        if (wanted.asks() && ending != null && ending.isDecided()) {
            requests.await(
                    complaint.id(),
                    event.fact().id(),
                    day(complaint, event.fact().recordedAt(), wanted.workingDays()));
        }
    }

    /**
     * When the day begins in the brand's hours. A calendar that cannot be read must not refuse a
     * closure: then the days of the week count.
     */
    private Instant day(Complaint complaint, Instant closed, int workingDays) {
        try {
            var calendar = calendars.of(organisations.brand(complaint.brandId()));
            var from = closed.atZone(calendar.zone()).toLocalDate();
            var day = calendar.plusBusinessDays(from, workingDays);
            return calendar.nextOpen(calendar.instant(day.atStartOfDay()));
        } catch (RuntimeException fault) {
            LOG.error("the calendar of {} cannot be counted in", complaint.reference(), fault);
            return closed.plus(Duration.ofDays(workingDays));
        }
    }
}
