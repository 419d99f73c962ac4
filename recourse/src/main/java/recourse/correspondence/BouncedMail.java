package recourse.correspondence;

import static db.correspondence.Tables.MESSAGE;

import static org.jooq.impl.DSL.inline;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Lifecycle;
import recourse.platform.Clock;
import recourse.timeline.Actor;
import recourse.timeline.Happening;
import recourse.timeline.Subject;
import recourse.timeline.Timeline;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail of ours came back: the relay's yes was not the recipient's, so what it had met is open
 * again.
 */
@Component
public class BouncedMail {
    private static final Actor BY = Actor.system("correspondence");

    private final DSLContext database;
    private final ReplyToken tokens;
    private final Lifecycle lifecycle;
    private final WordsGiven wordsGiven;
    private final Timeline timeline;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    public BouncedMail(
            DSLContext database,
            ReplyToken tokens,
            Lifecycle lifecycle,
            WordsGiven wordsGiven,
            Timeline timeline,
            Clock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.tokens = tokens;
        this.lifecycle = lifecycle;
        this.wordsGiven = wordsGiven;
        this.timeline = timeline;
        this.clock = clock;
        this.events = events;
    }

    /**
     * By our Message-ID, or by the address that the report came to: then our newest mail is meant.
     * Empty where it is not ours.
     */
    @Transactional
    public Optional<Message> bounced(String messageIdOrAddress, String reason) {
        var complaint = tokens.find(messageIdOrAddress);
        complaint.ifPresent(lifecycle::lock);
        var message =
                tokens.findMessage(messageIdOrAddress)
                        .flatMap(this::sent)
                        .or(() -> complaint.flatMap(this::newest));
        message.ifPresent(one -> comeBack(one, reason));
        return message;
    }

    private void comeBack(Message message, String reason) {
        var complaintId = message.complaintId();
        database.update(MESSAGE)
                .set(MESSAGE.STATE, MessageState.BOUNCED.name())
                .set(MESSAGE.REPLY, OneLine.of(reason))
                .where(MESSAGE.ID.eq(message.id()))
                .execute();
        var particulars =
                Map.<String, Object>of(
                        "message", message.id().toString(), "kind", message.kind().name());
        timeline.append(
                Subject.complaint(complaintId),
                new Happening("mail-bounced", BY, clock.instant(), particulars));
        var contact = message.contactId();
        if (contact != null) {
            wordsGiven.takeBack(complaintId, contact, BY, "bounced");
            remembered(complaintId).ifPresent(other -> wordsGiven.firstWords(complaintId, other));
        }
        events.publishEvent(new MailBounced(complaintId, message.id(), message.kind(), contact));
    }

    /** Another mail of a person may have arrived all the same: then that one was the first. */
    private Optional<WordsGiven.Proof> remembered(UUID complaintId) {
        return database.selectFrom(MESSAGE)
                .where(MESSAGE.COMPLAINT_ID.eq(complaintId), MESSAGE.STATE.in("SENT", "SIMULATED"))
                .and(
                        MESSAGE.KIND.in(
                                Arrays.stream(MessageKind.values())
                                        .filter(MessageKind::isOnTheMatter)
                                        .map(MessageKind::name)
                                        .toList()))
                .and(MESSAGE.TO_COMPLAINANT.isTrue())
                .and(MESSAGE.CONTACT_ID.isNotNull())
                .orderBy(MESSAGE.SETTLED_AT)
                .limit(1)
                .fetchOptional(Message::of)
                .flatMap(BouncedMail::proof);
    }

    private static Optional<WordsGiven.Proof> proof(Message message) {
        var contact = message.contactId();
        var at = message.settledAt();
        return contact == null || at == null
                ? Optional.empty()
                : Optional.of(
                        new WordsGiven.Proof(
                                contact,
                                at,
                                message.author(),
                                message.authorName() != null,
                                Map.of()));
    }

    private Optional<Message> sent(UUID id) {
        return database.selectFrom(MESSAGE)
                .where(MESSAGE.ID.eq(id), MESSAGE.STATE.eq(inline("SENT")))
                .fetchOptional(Message::of);
    }

    private Optional<Message> newest(UUID complaintId) {
        return database.selectFrom(MESSAGE)
                .where(MESSAGE.COMPLAINT_ID.eq(complaintId), MESSAGE.STATE.eq(inline("SENT")))
                .orderBy(MESSAGE.SETTLED_AT.desc())
                .limit(1)
                .fetchOptional(Message::of);
    }
}
