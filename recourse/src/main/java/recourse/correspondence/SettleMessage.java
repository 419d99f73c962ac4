package recourse.correspondence;

import static db.correspondence.Tables.MESSAGE;
import static db.correspondence.Tables.QUESTION;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaints;
import recourse.complaint.Lifecycle;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.timeline.Happening;
import recourse.timeline.Subject;
import recourse.timeline.Timeline;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a person says about a message that waits, did not leave, or perhaps left: send it again, do
 * not, it was sent.
 */
@Component
public class SettleMessage {
    private static final Set<MessageState> STUCK =
            Set.of(
                    MessageState.REFUSED,
                    MessageState.PERHAPS_SENT,
                    MessageState.BOUNCED,
                    MessageState.HELD_BACK);

    private final DSLContext database;
    private final Messages messages;
    private final Complaints complaints;
    private final Lifecycle lifecycle;
    private final Recipients recipients;
    private final Addresses addresses;
    private final Timeline timeline;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    public SettleMessage(
            DSLContext database,
            Messages messages,
            Complaints complaints,
            Lifecycle lifecycle,
            Recipients recipients,
            Addresses addresses,
            Timeline timeline,
            Clock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.messages = messages;
        this.complaints = complaints;
        this.lifecycle = lifecycle;
        this.recipients = recipients;
        this.addresses = addresses;
        this.timeline = timeline;
        this.clock = clock;
        this.events = events;
    }

    /** A message of this complaint; under the address of another it is not there. */
    @Transactional
    public Message cancel(Viewer viewer, String reference, UUID id) {
        var complaint = complaints.get(viewer, reference);
        var message = messages.find(viewer, id).map(Message::complaintId);
        if (!message.equals(Optional.of(complaint.id()))) {
            throw Refused.notVisible();
        }
        return cancel(viewer, id);
    }

    /** Before it leaves: whoever works on the complaint may still think better of it. */
    @Transactional
    public Message cancel(Viewer viewer, UUID id) {
        var message =
                open(
                        viewer,
                        id,
                        Permission.WORK,
                        Set.of(
                                MessageState.WAITING,
                                MessageState.REFUSED,
                                MessageState.PERHAPS_SENT,
                                MessageState.HELD_BACK));
        database.deleteFrom(QUESTION).where(QUESTION.MESSAGE_ID.eq(id)).execute();
        move(message, MessageState.CANCELLED, message.recipient());
        tell(viewer, message, "mail-cancelled");
        return message;
    }

    /** Again under the same Message-ID, to the address that the complaint has now. */
    @Transactional
    public Message sendAgain(Viewer viewer, UUID id) {
        var message = open(viewer, id, Permission.OUTGOING, STUCK);
        move(message, MessageState.WAITING, presentAddress(message));
        tell(viewer, message, "mail-sent-again");
        return message;
    }

    /** A person knows that it arrived. */
    @Transactional
    public Message markSent(Viewer viewer, UUID id) {
        var message = open(viewer, id, Permission.OUTGOING, Set.of(MessageState.PERHAPS_SENT));
        move(message, MessageState.SENT, message.recipient());
        tell(viewer, message, "mail-marked-sent");
        return message;
    }

    private Message open(Viewer viewer, UUID id, Permission permission, Set<MessageState> from) {
        var seen = messages.find(viewer, id).orElseThrow(Refused::notVisible);
        if (!viewer.may(permission)) {
            throw Refused.notAllowed("correspondence.message.not-allowed");
        }
        lifecycle.lock(seen.complaintId());
        var message =
                database.selectFrom(MESSAGE)
                        .where(MESSAGE.ID.eq(id))
                        .forUpdate()
                        .fetchSingle(Message::of);
        if (!from.contains(message.state())) {
            throw Refused.conflict("correspondence.message.too-late");
        }
        return message;
    }

    private void move(Message message, MessageState state, @Nullable String recipient) {
        var waits = state == MessageState.WAITING;
        database.update(MESSAGE)
                .set(MESSAGE.STATE, state.name())
                .set(MESSAGE.RECIPIENT, recipient)
                .set(MESSAGE.SIMULATED, recipient != null && addresses.isPretended(recipient))
                .set(MESSAGE.NEXT_AT, clock.instant())
                .set(MESSAGE.ATTEMPTS, 0)
                .set(MESSAGE.SETTLED_AT, waits ? null : clock.instant())
                .set(MESSAGE.CONTACT_ID, waits ? null : message.contactId())
                .where(MESSAGE.ID.eq(message.id()))
                .execute();
        events.publishEvent(new MessageWaits(message.complaintId(), message.id()));
    }

    private @Nullable String presentAddress(Message message) {
        var all = recipients.of(message.complaintId());
        var stillTheirs =
                all.stream().anyMatch(one -> one.address().equalsIgnoreCase(message.recipient()));
        return stillTheirs || !message.toComplainant()
                ? message.recipient()
                : recipients.choose(all, null).map(Recipient::address).orElse(message.recipient());
    }

    private void tell(Viewer viewer, Message message, String what) {
        var particulars =
                Map.<String, Object>of(
                        "message", message.id().toString(), "kind", message.kind().name());
        timeline.append(
                Subject.complaint(message.complaintId()),
                new Happening(what, viewer.actor(), clock.instant(), particulars));
    }
}
