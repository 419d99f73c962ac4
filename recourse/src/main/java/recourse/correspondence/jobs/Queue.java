package recourse.correspondence.jobs;

import static db.correspondence.Tables.MESSAGE;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.correspondence.Message;
import recourse.correspondence.MessageKind;
import recourse.correspondence.MessageState;
import recourse.correspondence.Written;
import recourse.platform.Clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The messages that wait, as the delivery takes and settles them: each step is committed before the
 * next begins.
 */
@Component
class Queue {
    /** Longer than the slowest talk with a relay: whoever held a message until then has died. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private final DSLContext database;
    private final Clock clock;

    Queue(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes the next message that is due; nobody else gets it. Without a relay only what is
     * simulated leaves.
     */
    @Transactional
    public Optional<Message> claim(boolean relayIsThere) {
        var now = clock.instant();
        var next =
                database.selectFrom(MESSAGE)
                        .where(MESSAGE.STATE.eq(inline("WAITING")), MESSAGE.NEXT_AT.le(now))
                        .and(relayIsThere ? noCondition() : MESSAGE.SIMULATED.isTrue())
                        .orderBy(MESSAGE.NEXT_AT, MESSAGE.ID)
                        .limit(1)
                        .forUpdate()
                        .skipLocked()
                        .fetchOptional(Message::of);
        next.ifPresent(message ->
                database.update(MESSAGE)
                        .set(MESSAGE.STATE, MessageState.SENDING.name())
                        .set(MESSAGE.NEXT_AT, now.plus(LEASE))
                        .set(MESSAGE.ATTEMPTS, MESSAGE.ATTEMPTS.plus(1))
                        .where(MESSAGE.ID.eq(message.id()))
                        .execute());
        return next;
    }

    /**
     * What was being sent when its sender died: nobody knows whether it left. Mostly it goes again
     * under the same Message-ID; what people act upon waits for a person.
     */
    @Transactional
    public int recover(Instant lostBefore) {
        var lost =
                database.select(MESSAGE.ID, MESSAGE.KIND)
                        .from(MESSAGE)
                        .where(MESSAGE.STATE.eq(inline("SENDING")), MESSAGE.NEXT_AT.le(lostBefore))
                        .forUpdate()
                        .skipLocked()
                        .fetch();
        lost.forEach(row -> {
            var repeatable = MessageKind.valueOf(row.value2()).isRepeatable();
            move(
                    row.value1(),
                    repeatable ? MessageState.WAITING : MessageState.PERHAPS_SENT,
                    "",
                    clock.instant());
        });
        return lost.size();
    }

    /** Kept word for word as it left, with the next server's reply: the proof. */
    @Transactional
    public void sent(Message message, Written written, String reply) {
        var now = clock.instant();
        database.update(MESSAGE)
                .set(
                        MESSAGE.STATE,
                        (message.simulated() ? MessageState.SIMULATED : MessageState.SENT).name())
                .set(MESSAGE.SUBJECT, written.subject())
                .set(MESSAGE.BODY, message.body() == null ? written.text() : message.body())
                .set(MESSAGE.REPLY, reply)
                .set(MESSAGE.SETTLED_AT, now)
                .set(MESSAGE.NEXT_AT, now)
                .where(MESSAGE.ID.eq(message.id()))
                .execute();
    }

    @Transactional
    public void move(UUID id, MessageState state, String reply, Instant nextAt) {
        database.update(MESSAGE)
                .set(MESSAGE.STATE, state.name())
                .set(MESSAGE.REPLY, reply)
                .set(MESSAGE.NEXT_AT, nextAt)
                .set(MESSAGE.SETTLED_AT, state == MessageState.WAITING ? null : clock.instant())
                .where(MESSAGE.ID.eq(id))
                .execute();
    }

    /** Sent, yet not told on the complaint: the program died between, or what listens failed. */
    public List<Message> unfiled(int limit) {
        return database.selectFrom(MESSAGE)
                .where(
                        MESSAGE.STATE.in(inline("SENT"), inline("SIMULATED")),
                        MESSAGE.CONTACT_ID.isNull())
                .and(MESSAGE.NEXT_AT.le(clock.instant()))
                .orderBy(MESSAGE.NEXT_AT)
                .limit(limit)
                .fetch(Message::of);
    }

    @Transactional
    public void fileLater(UUID id, Instant when) {
        database.update(MESSAGE).set(MESSAGE.NEXT_AT, when).where(MESSAGE.ID.eq(id)).execute();
    }
}
