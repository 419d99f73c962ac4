package recourse.feedback;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Lifecycle;
import recourse.correspondence.MessageKind;
import recourse.correspondence.Outbox;
import recourse.correspondence.Recipient;
import recourse.correspondence.Recipients;
import recourse.correspondence.Speaker;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Clock;
import recourse.platform.Drain;
import recourse.platform.web.Texts;
import recourse.timeline.Happening;
import recourse.timeline.Timeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks how it went when the day has come: by mail where there is an address, on the complainant's
 * page in any case. Nobody is asked who does not want it, or has said it already.
 */
@Component
class AskForRatings implements Drain {
    private static final Logger LOG = LoggerFactory.getLogger(AskForRatings.class);
    private static final Viewer.Program FEEDBACK = new Viewer.Program("feedback");
    private static final int BATCH = 50;

    private final RatingRequests requests;
    private final RatingRefusals refusals;
    private final Ratings ratings;
    private final Complaints complaints;
    private final Lifecycle lifecycle;
    private final Recipients recipients;
    private final Outbox outbox;
    private final Organisations organisations;
    private final Texts texts;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AskForRatings(
            RatingRequests requests,
            RatingRefusals refusals,
            Ratings ratings,
            Complaints complaints,
            Lifecycle lifecycle,
            Recipients recipients,
            Outbox outbox,
            Organisations organisations,
            Texts texts,
            Timeline timeline,
            TransactionTemplate transaction,
            Clock clock) {
        this.requests = requests;
        this.refusals = refusals;
        this.ratings = ratings;
        this.complaints = complaints;
        this.lifecycle = lifecycle;
        this.recipients = recipients;
        this.outbox = outbox;
        this.organisations = organisations;
        this.texts = texts;
        this.timeline = timeline;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ratings";
    }

    @Override
    public int drain() {
        return (int)
                requests.due(clock.instant(), BATCH).stream().filter(this::settledSafely).count();
    }

    private boolean settledSafely(RatingRequest request) {
        try {
            return Boolean.TRUE.equals(
                    transaction.execute(status ->
                            lifecycle.tryLock(request.complaintId()) && settled(request)));
        } catch (RuntimeException fault) {
            LOG.error(
                    "how it went with {} could not be asked and will be again",
                    request.complaintId(),
                    fault);
            return false;
        }
    }

    private boolean settled(RatingRequest request) {
        var complaint = complaints.get(FEEDBACK, request.complaintId());
        var to = recipients.choose(recipients.of(complaint.id()), null);
        var outcome = outcome(request, to);
        if (!requests.settle(request.closureId(), outcome, clock.instant())) {
            return false;
        }
        if (outcome != RatingRequest.Outcome.NOT_ASKED) {
            timeline.append(
                    complaint.timelineSubject(),
                    new Happening(
                            "rating-asked",
                            FEEDBACK.actor(),
                            clock.instant(),
                            Map.of("closure", request.closureId().toString())));
            to.ifPresent(recipient -> write(complaint, recipient));
        }
        return true;
    }

    private RatingRequest.Outcome outcome(RatingRequest request, Optional<Recipient> to) {
        var address = to.map(Recipient::address).orElse(null);
        if (refusals.stands(request.complaintId(), address)
                || ratings.of(request.closureId()).isPresent()) {
            return RatingRequest.Outcome.NOT_ASKED;
        }
        return to.isPresent() ? RatingRequest.Outcome.MAILED : RatingRequest.Outcome.SHOWN;
    }

    private void write(Complaint complaint, Recipient to) {
        var language =
                organisations
                        .brand(complaint.brandId())
                        .languageFor(complaint.language().getLanguage());
        outbox.add(
                complaint,
                new Outbox.Draft(
                        MessageKind.RATING_REQUEST,
                        to,
                        language,
                        texts.say(language, "feedback.request.subject"),
                        texts.say(language, "feedback.request.text"),
                        List.of(),
                        Speaker.program("feedback"),
                        null));
    }
}
