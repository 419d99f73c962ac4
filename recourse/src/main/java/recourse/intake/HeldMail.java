package recourse.intake;

import static db.intake.Tables.INPUT;
import static db.intake.Tables.MAIL;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.evidence.Files;
import recourse.identity.Viewer;
import recourse.intake.WaitingMails.Waiting;
import recourse.intake.mail.MailReader;
import recourse.intake.mail.ReadMail;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.platform.Writes;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Mail that waits for a person, in the moment in which one deals with it. */
@Component
class HeldMail {
    private static final List<String> PUT_AWAY =
            List.of(InputState.AUTO_REPLY.name(), InputState.BOUNCE.name());

    private final DSLContext database;
    private final Writes writes;
    private final Clock clock;
    private final Inputs inputs;
    private final RawMail raw;
    private final Files files;

    HeldMail(
            DSLContext database,
            Writes writes,
            Clock clock,
            Inputs inputs,
            RawMail raw,
            Files files) {
        this.database = database;
        this.writes = writes;
        this.clock = clock;
        this.inputs = inputs;
        this.raw = raw;
        this.files = files;
    }

    /**
     * What a person wants done, and what was read; nothing was, where reading had failed before.
     */
    record Taken(InputItem item, Waiting mail, @Nullable ReadMail read) {}

    /**
     * The mail as it may be dealt with by this viewer: seen, allowed, and waiting for somebody, or
     * put away by the program as a machine's.
     */
    Taken take(Viewer viewer, UUID id) {
        var item = sortable(viewer, id);
        if (!item.isToCheck() && !item.isPutAway()) {
            throw Refused.conflict("intake.dealt-with");
        }
        var fileId = Objects.requireNonNull(item.fileId());
        var mail =
                new Waiting(
                        id,
                        fileId,
                        item.sender() == null ? "" : item.sender(),
                        item.recipients(),
                        item.receivedAt(),
                        0);
        return new Taken(
                item, mail, item.state() == InputState.NEEDS_READING ? null : read(id, fileId));
    }

    InputItem check(Viewer viewer, UUID id) {
        var item = sortable(viewer, id);
        if (!item.isToCheck()) {
            throw Refused.conflict("intake.dealt-with");
        }
        return item;
    }

    private InputItem sortable(Viewer viewer, UUID id) {
        var item = inputs.get(viewer, id);
        if (!inputs.maySort(viewer, item)) {
            throw Refused.notAllowed("intake.may-not-sort");
        }
        return item;
    }

    /** Two may look at the same mail: the second is told. */
    void hold(UUID id) {
        var open =
                database.select(MAIL.INPUT_ID)
                        .from(MAIL)
                        .join(INPUT)
                        .on(INPUT.ID.eq(MAIL.INPUT_ID))
                        .where(MAIL.INPUT_ID.eq(id))
                        .and(MAIL.TO_CHECK_SINCE.isNotNull().or(INPUT.STATE.in(PUT_AWAY)))
                        .forUpdate()
                        .fetchOptional();
        if (open.isEmpty()) {
            throw Refused.conflict("intake.dealt-with");
        }
    }

    void dealtWith(Viewer viewer, UUID id, String reason) {
        writes.add(
                database.update(MAIL)
                        .setNull(MAIL.TO_CHECK_SINCE)
                        .setNull(MAIL.BODY)
                        .set(MAIL.HANDLED_AT, clock.instant())
                        .set(MAIL.HANDLED_BY, viewer.actor().toString())
                        .set(MAIL.HANDLED_WHY, reason)
                        .where(MAIL.INPUT_ID.eq(id)));
    }

    void attached(Taken taken, UUID complaintId, UUID contactId) {
        writes.add(
                database.update(INPUT)
                        .set(INPUT.STATE, InputState.THREADED.name())
                        .set(INPUT.COMPLAINT_ID, complaintId)
                        .set(INPUT.CONTACT_ID, contactId)
                        .where(INPUT.ID.eq(taken.item().id())));
        files.move(taken.mail().fileId(), complaintId, contactId);
    }

    static String reason(@Nullable String given) {
        var checks = new Checks();
        var reason = checks.required("reason", given, Checks.TEXT);
        checks.refuseFaults();
        return reason;
    }

    private @Nullable ReadMail read(UUID inputId, UUID fileId) {
        return new MailReader().read(raw.of(inputId, fileId)) instanceof ReadMail mail
                ? mail
                : null;
    }
}
