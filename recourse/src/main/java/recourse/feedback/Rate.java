package recourse.feedback;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.complaint.Particulars;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.timeline.Happening;
import recourse.timeline.Timeline;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * The complainant rates a closed complaint, once for each closure; they may change their mind for
 * two weeks.
 */
@Component
public class Rate {
    public static final Duration CHANGEABLE = Duration.ofDays(14);

    private final Complaints complaints;
    private final Lifecycle lifecycle;
    private final Particulars particulars;
    private final Ratings ratings;
    private final RatingRequests requests;
    private final RatingRefusals refusals;
    private final Clock clock;
    private final Timeline timeline;

    Rate(
            Complaints complaints,
            Lifecycle lifecycle,
            Particulars particulars,
            Ratings ratings,
            RatingRequests requests,
            RatingRefusals refusals,
            Clock clock,
            Timeline timeline) {
        this.complaints = complaints;
        this.lifecycle = lifecycle;
        this.particulars = particulars;
        this.ratings = ratings;
        this.requests = requests;
        this.refusals = refusals;
        this.clock = clock;
        this.timeline = timeline;
    }

    @Transactional
    public Rating rate(
            Viewer.Complainant viewer, @Nullable Integer stars, @Nullable String comment) {
        lifecycle.lock(viewer.complaintId());
        var complaint = complaints.get(viewer, viewer.complaintId());
        var closed = lifecycle.newest(complaint.id(), FactKind.CLOSED);
        if (!complaint.isClosed() || closed == null) {
            throw Refused.conflict("feedback.rating.open");
        }
        var checks = new Checks();
        var words = checks.text("comment", comment);
        if (stars == null || stars < 1 || stars > 5) {
            checks.fault("stars", "feedback.rating.stars");
        }
        checks.refuseFaults();
        return keep(viewer, complaint, closed.id(), stars == null ? 0 : stars, words);
    }

    /**
     * Whether the question stands on the complainant's page: some days after the closure, unless
     * they said no to it; and for as long as a rating may be changed.
     */
    public boolean isOpen(Viewer.Complainant viewer) {
        var complaint = complaints.get(viewer, viewer.complaintId());
        var closed = lifecycle.newest(complaint.id(), FactKind.CLOSED);
        if (!complaint.isClosed() || closed == null) {
            return false;
        }
        return ratings.of(closed.id())
                .map(this::isChangeable)
                .orElseGet(() -> isAsked(closed.id()) && !isUnwanted(complaint.id()));
    }

    private boolean isAsked(UUID closure) {
        return requests.of(closure).map(RatingRequest::isAsked).orElse(false);
    }

    private boolean isUnwanted(UUID complaintId) {
        return refusals.of(complaintId).isPresent();
    }

    private Rating keep(
            Viewer viewer, Complaint complaint, UUID closure, int stars, @Nullable String comment) {
        var now = clock.instant();
        var before = ratings.of(closure);
        if (before.isPresent() && !isChangeable(before.get())) {
            throw Refused.conflict("feedback.rating.late");
        }
        var rating =
                new Rating(closure, stars, comment, before.map(Rating::givenAt).orElse(now), now);
        ratings.keep(complaint.id(), rating);
        particulars.satisfaction(complaint.id(), stars);
        timeline.append(
                complaint.timelineSubject(),
                new Happening(
                        "rated",
                        viewer.actor(),
                        now,
                        Map.of("stars", stars, "closure", closure.toString())));
        return rating;
    }

    private boolean isChangeable(Rating rating) {
        return !clock.instant().isAfter(rating.givenAt().plus(CHANGEABLE));
    }
}
