package recourse.feedback;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Channel;
import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Contact;
import recourse.complaint.Contacts;
import recourse.complaint.Fact;
import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.complaint.NewContact;
import recourse.complaint.TakeInHand;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.timeline.Actor;

import java.util.List;

/**
 * What the complainant says to the answer: "this puts it right", or "this does not, because". They
 * say it themselves, or to somebody of the house who writes it down. Who refuses keeps every right;
 * the words stay as a contact.
 */
@Component
public class SayToAnswer {
    private static final int WORDS = 10_000;

    private final Complaints complaints;
    private final TakeInHand hand;
    private final Lifecycle lifecycle;
    private final Contacts contacts;
    private final Clock clock;

    SayToAnswer(
            Complaints complaints,
            TakeInHand hand,
            Lifecycle lifecycle,
            Contacts contacts,
            Clock clock) {
        this.complaints = complaints;
        this.hand = hand;
        this.lifecycle = lifecycle;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Transactional
    public void accept(Viewer.Complainant viewer) {
        lifecycle.lock(viewer.complaintId());
        accepted(complaints.get(viewer, viewer.complaintId()), Actor.complainant());
    }

    @Transactional
    public void accept(Viewer viewer, String reference) {
        accepted(hand.any(viewer, reference), viewer.actor());
    }

    @Transactional
    public void refuse(Viewer.Complainant viewer, @Nullable String because) {
        lifecycle.lock(viewer.complaintId());
        refused(
                complaints.get(viewer, viewer.complaintId()),
                Channel.WEB,
                because,
                Actor.complainant());
    }

    /**
     * @param channel how they said so
     */
    @Transactional
    public void refuse(
            Viewer viewer, String reference, @Nullable String channel, @Nullable String because) {
        var complaint = hand.any(viewer, reference);
        var checks = new Checks();
        var how = checks.oneOf("channel", Channel.class, channel);
        checks.refuseFaults();
        refused(complaint, how == null ? Channel.PHONE : how, because, viewer.actor());
    }

    /** The last word on the answer that stands: ACCEPTED, REFUSED, or nothing yet. */
    public @Nullable String said(Complaint complaint) {
        var last = lastWord(complaint);
        return last == FactKind.ACCEPTED || last == FactKind.REFUSED ? last.name() : null;
    }

    private void accepted(Complaint complaint, Actor by) {
        refuseUnanswered(complaint);
        if (lastWord(complaint) != FactKind.ACCEPTED) {
            lifecycle.record(complaint.id(), FactKind.ACCEPTED, by, Lifecycle.Detail.NONE);
        }
    }

    private void refused(Complaint complaint, Channel channel, @Nullable String because, Actor by) {
        refuseUnanswered(complaint);
        var checks = new Checks();
        var words = checks.required("because", because, WORDS);
        checks.refuseFaults();
        var contact =
                contacts.add(
                        complaint.id(),
                        new NewContact(
                                Contact.Direction.IN,
                                channel,
                                clock.instant(),
                                complaint.complainantName(),
                                by,
                                null,
                                null,
                                words,
                                null,
                                null,
                                List.of()));
        lifecycle.record(
                complaint.id(),
                FactKind.REFUSED,
                by,
                Lifecycle.Detail.shownBy(contact.id(), clock.instant()));
    }

    /** Also what was said to an answer before a reopening is no word on this one. */
    private void refuseUnanswered(Complaint complaint) {
        var answered =
                sinceReopening(complaint).stream()
                        .anyMatch(fact -> fact.kind() == FactKind.ANSWERED);
        if (!answered) {
            throw Refused.conflict("feedback.unanswered");
        }
    }

    private @Nullable FactKind lastWord(Complaint complaint) {
        return sinceReopening(complaint).reversed().stream()
                .map(Fact::kind)
                .filter(kind ->
                        kind == FactKind.ACCEPTED
                                || kind == FactKind.REFUSED
                                || kind == FactKind.ANSWERED)
                .findFirst()
                .orElse(null);
    }

    private List<Fact> sinceReopening(Complaint complaint) {
        var standing = lifecycle.standing(complaint.id());
        for (var i = standing.size() - 1; i >= 0; i--) {
            if (standing.get(i).kind() == FactKind.REOPENED) {
                return standing.subList(i + 1, standing.size());
            }
        }
        return standing;
    }
}
