package recourse.intake;

import static db.intake.Tables.INPUT;
import static db.intake.Tables.MAIL;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Clock;
import recourse.platform.Writes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Mail that was kept and not yet understood. */
@Component
class WaitingMails {
    /** Longer than any mail takes: whoever took it and has not settled it by then is dead. */
    static final Duration IN_HAND = Duration.ofSeconds(30);

    private final DSLContext database;
    private final Writes writes;
    private final Clock clock;

    WaitingMails(DSLContext database, Writes writes, Clock clock) {
        this.database = database;
        this.writes = writes;
        this.clock = clock;
    }

    /** A mail as the door kept it; {@code attempts} counts this one. */
    record Waiting(
            UUID inputId,
            UUID fileId,
            String sender,
            List<String> recipients,
            Instant receivedAt,
            int attempts) {}

    /** What was found out about a mail, beside what became of it. */
    record Finding(
            String kind,
            @Nullable String messageId,
            @Nullable String authorName,
            @Nullable String authorAddress,
            @Nullable String subject) {}

    /**
     * Takes the oldest in hand. The attempt is committed before anything is read: a mail may kill
     * its reader.
     */
    @Transactional
    public Optional<Waiting> take() {
        var now = clock.instant();
        var next =
                database.select(MAIL.INPUT_ID)
                        .from(INPUT)
                        .join(MAIL)
                        .on(MAIL.INPUT_ID.eq(INPUT.ID))
                        .where(INPUT.STATE.eq(InputState.WAITING.name()))
                        .and(MAIL.TAKEN_UNTIL.isNull().or(MAIL.TAKEN_UNTIL.lt(now)))
                        .orderBy(INPUT.RECEIVED_AT, INPUT.ID)
                        .limit(1)
                        .forUpdate()
                        .of(MAIL)
                        .skipLocked()
                        .fetchOptional(MAIL.INPUT_ID);
        return next.map(id -> taken(id, now));
    }

    private Waiting taken(UUID id, Instant now) {
        var receivedAt =
                database.select(INPUT.RECEIVED_AT)
                        .from(INPUT)
                        .where(INPUT.ID.eq(id))
                        .fetchSingle()
                        .value1();
        return database.update(MAIL)
                .set(MAIL.ATTEMPTS, MAIL.ATTEMPTS.plus(1))
                .set(MAIL.TAKEN_UNTIL, now.plus(IN_HAND))
                .where(MAIL.INPUT_ID.eq(id))
                .returning(MAIL.FILE_ID, MAIL.SENDER, MAIL.RECIPIENTS, MAIL.ATTEMPTS)
                .fetchSingle(row ->
                        new Waiting(
                                id,
                                row.get(MAIL.FILE_ID),
                                row.get(MAIL.SENDER),
                                List.of(row.get(MAIL.RECIPIENTS)),
                                receivedAt,
                                row.get(MAIL.ATTEMPTS)));
    }

    /** The mail is not to blame: it is tried again as if it had not been. */
    @Transactional
    public void giveBack(Waiting mail) {
        database.update(MAIL)
                .set(MAIL.ATTEMPTS, MAIL.ATTEMPTS.minus(1))
                .where(MAIL.INPUT_ID.eq(mail.inputId()), MAIL.ATTEMPTS.gt(0))
                .execute();
    }

    /** Holds the row until the transaction ends; false when somebody else was faster. */
    boolean holdWaiting(UUID inputId) {
        return database.select(INPUT.ID)
                .from(INPUT)
                .where(INPUT.ID.eq(inputId), INPUT.STATE.eq(InputState.WAITING.name()))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    void describe(UUID inputId, Finding found) {
        writes.add(
                database.update(MAIL)
                        .set(MAIL.KIND, found.kind())
                        .set(MAIL.MESSAGE_ID, found.messageId())
                        .set(MAIL.AUTHOR_NAME, found.authorName())
                        .set(MAIL.AUTHOR_ADDRESS, found.authorAddress())
                        .set(MAIL.SUBJECT, found.subject())
                        .where(MAIL.INPUT_ID.eq(inputId)));
    }

    void settle(
            UUID inputId, InputState state, @Nullable UUID complaintId, @Nullable UUID contactId) {
        writes.add(
                database.update(INPUT)
                        .set(INPUT.STATE, state.name())
                        .set(INPUT.COMPLAINT_ID, complaintId)
                        .set(INPUT.CONTACT_ID, contactId)
                        .where(INPUT.ID.eq(inputId)));
    }

    void hold(UUID inputId, String reason, @Nullable UUID proposed, String body) {
        settle(inputId, InputState.HELD, null, null);
        writes.add(
                database.update(MAIL)
                        .set(MAIL.REASON, reason)
                        .set(MAIL.PROPOSED_ID, proposed)
                        .set(MAIL.BODY, body)
                        .set(MAIL.TO_CHECK_SINCE, clock.instant())
                        .where(MAIL.INPUT_ID.eq(inputId)));
    }

    @Transactional
    public void needsReading(UUID inputId, String reason) {
        if (holdWaiting(inputId)) {
            settle(inputId, InputState.NEEDS_READING, null, null);
            writes.add(
                    database.update(MAIL)
                            .set(MAIL.REASON, reason)
                            .set(MAIL.TO_CHECK_SINCE, clock.instant())
                            .where(MAIL.INPUT_ID.eq(inputId)));
        }
    }
}
