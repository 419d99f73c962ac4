package recourse.feedback;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Lifecycle;
import recourse.complaint.Reference;
import recourse.correspondence.Message;
import recourse.correspondence.MessageKind;
import recourse.correspondence.Messages;
import recourse.identity.Viewer;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.timeline.Happening;
import recourse.timeline.Timeline;

import java.util.Map;
import java.util.UUID;

/** "Do not ask me": by the link of the mail, or on the page where the complaint is followed. */
@Component
public class RefuseRating {
    private static final Viewer.Program DOOR = new Viewer.Program("feedback");

    private final Complaints complaints;
    private final Lifecycle lifecycle;
    private final RatingRefusals refusals;
    private final RatingWayOut wayOut;
    private final Messages messages;
    private final Timeline timeline;
    private final Clock clock;

    RefuseRating(
            Complaints complaints,
            Lifecycle lifecycle,
            RatingRefusals refusals,
            RatingWayOut wayOut,
            Messages messages,
            Timeline timeline,
            Clock clock) {
        this.complaints = complaints;
        this.lifecycle = lifecycle;
        this.refusals = refusals;
        this.wayOut = wayOut;
        this.messages = messages;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The complaint that a link of ours is about; whoever made the link up learns nothing. */
    public Complaint open(String reference, String token) {
        return Reference.parse(reference)
                .flatMap(known -> complaints.find(DOOR, known))
                .filter(complaint -> wayOut.opens(complaint.id(), token))
                .orElseThrow(Refused::notVisible);
    }

    @Transactional
    public Complaint refuse(String reference, String token) {
        var complaint = open(reference, token);
        refuse(new Viewer.Complainant(complaint.id()));
        return complaint;
    }

    /** Once is enough; again changes nothing. */
    @Transactional
    public void refuse(Viewer.Complainant viewer) {
        lifecycle.lock(viewer.complaintId());
        var complaint = complaints.get(viewer, viewer.complaintId());
        var now = clock.instant();
        if (refusals.keep(complaint.id(), askedAt(complaint.id()), now)) {
            timeline.append(
                    complaint.timelineSubject(),
                    new Happening("rating-refused", viewer.actor(), now, Map.of()));
        }
    }

    private @Nullable String askedAt(UUID complaintId) {
        return messages.of(complaintId).stream()
                .filter(message -> message.kind() == MessageKind.RATING_REQUEST)
                .map(Message::recipient)
                .reduce(null, (before, last) -> last);
    }
}
