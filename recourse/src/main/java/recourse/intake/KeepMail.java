package recourse.intake;

import static db.intake.Tables.INPUT;
import static db.intake.Tables.MAIL;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import recourse.complaint.Channel;
import recourse.evidence.Files;
import recourse.evidence.NewFile;
import recourse.intake.mail.Envelope;
import recourse.intake.mail.MailIdentity;
import recourse.intake.mail.MailSink;
import recourse.intake.mail.Spool;
import recourse.platform.CleanText;
import recourse.platform.Drains;
import recourse.platform.Ids;
import recourse.platform.Writes;
import recourse.timeline.Actor;
import recourse.timeline.Happening;
import recourse.timeline.Timeline;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * Keeps a mail before anybody reads it: ledger row, envelope and bytes are one transaction, and
 * only its commit lets the door say 250. The same mail again is counted and answered with the first
 * id.
 */
@Component
class KeepMail implements MailSink {
    static final String SOURCE = "mail";
    private static final Actor DOOR = Actor.system("mail");
    private static final int LARGE = 1_000_000;

    private final DSLContext database;
    private final Writes writes;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Files files;
    private final Timeline timeline;
    private final Drains drains;
    private final Refusals refusals;

    /** A large mail stands in memory while its identity is made: one at a time. */
    private final Semaphore large = new Semaphore(1);

    KeepMail(
            DSLContext database,
            Writes writes,
            TransactionTemplate transaction,
            Ids ids,
            Files files,
            Timeline timeline,
            Drains drains,
            Refusals refusals) {
        this.database = database;
        this.writes = writes;
        this.transaction = transaction;
        this.ids = ids;
        this.files = files;
        this.timeline = timeline;
        this.drains = drains;
        this.refusals = refusals;
    }

    @Override
    public String accept(Envelope envelope, Spool mail) throws IOException {
        return mail.size() > LARGE ? acceptLarge(envelope, mail) : acceptOne(envelope, mail);
    }

    @Override
    public void refused(String reason) {
        refusals.count(Channel.EMAIL, reason);
    }

    private String acceptLarge(Envelope envelope, Spool mail) throws IOException {
        large.acquireUninterruptibly();
        try {
            return acceptOne(envelope, mail);
        } finally {
            large.release();
        }
    }

    private String acceptOne(Envelope envelope, Spool mail) throws IOException {
        var identity = MailIdentity.of(envelope.sender(), mail.bytes()).sha256();
        var id = transaction.execute(status -> keep(identity, envelope, mail));
        return Objects.requireNonNull(id).toString();
    }

    private UUID keep(String identity, Envelope envelope, Spool mail) {
        var id = ids.next();
        var isNew =
                database.insertInto(INPUT)
                                .set(INPUT.ID, id)
                                .set(INPUT.SOURCE, SOURCE)
                                .set(INPUT.CHANNEL, Channel.EMAIL.name())
                                .set(INPUT.EXTERNAL_ID, identity)
                                .set(INPUT.CONTENT_HASH, HexFormat.of().parseHex(identity))
                                .set(INPUT.RECEIVED_AT, envelope.receivedAt())
                                .set(INPUT.STATE, InputState.WAITING.name())
                                .onConflict(INPUT.SOURCE, INPUT.EXTERNAL_ID)
                                .doNothing()
                                .execute()
                        == 1;
        if (!isNew) {
            return repeated(identity);
        }
        timeline.open(
                Input.chain(id),
                List.of(new Happening("mail-kept", DOOR, envelope.receivedAt(), Map.of())));
        keepBytes(id, envelope, mail);
        drains.wake(MailDrain.NAME);
        return id;
    }

    private UUID repeated(String identity) {
        return database.update(INPUT)
                .set(INPUT.REPEATS, INPUT.REPEATS.plus(1))
                .where(isMail(identity))
                .returning(INPUT.ID)
                .fetchSingle(row -> row.get(INPUT.ID));
    }

    private void keepBytes(UUID id, Envelope envelope, Spool mail) {
        var file =
                files.keep(
                        id,
                        null,
                        new NewFile("mail.eml", "message/rfc822", null, false, mail::open),
                        DOOR);
        writes.add(
                database.insertInto(MAIL)
                        .set(MAIL.INPUT_ID, id)
                        .set(MAIL.SENDER, CleanText.of(envelope.sender()))
                        .set(
                                MAIL.RECIPIENTS,
                                envelope.recipients().stream()
                                        .map(CleanText::of)
                                        .toArray(String[]::new))
                        .set(MAIL.PEER, envelope.peer())
                        .set(MAIL.FILE_ID, file.id()));
    }

    private static Condition isMail(String identity) {
        return INPUT.SOURCE
                .eq(SOURCE)
                .and(INPUT.CHANNEL.eq(Channel.EMAIL.name()))
                .and(INPUT.EXTERNAL_ID.eq(identity));
    }
}
