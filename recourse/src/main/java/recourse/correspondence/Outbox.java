package recourse.correspondence;

import static db.correspondence.Tables.MESSAGE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.evidence.Files;
import recourse.evidence.NewFile;
import recourse.platform.Clock;
import recourse.platform.Ids;
import recourse.platform.Writes;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Where messages wait that somebody, or a part of this program, wants to send. They leave after the
 * commit.
 */
@Component
public class Outbox {
    private final DSLContext database;
    private final Writes writes;
    private final Clock clock;
    private final Ids ids;
    private final Files files;
    private final Addresses addresses;
    private final ApplicationEventPublisher events;

    public Outbox(
            DSLContext database,
            Writes writes,
            Clock clock,
            Ids ids,
            Files files,
            Addresses addresses,
            ApplicationEventPublisher events) {
        this.database = database;
        this.writes = writes;
        this.clock = clock;
        this.ids = ids;
        this.files = files;
        this.addresses = addresses;
        this.events = events;
    }

    /**
     * A message before it waits.
     *
     * @param notBefore when it may leave; until then its author can take it back
     */
    public record Draft(
            MessageKind kind,
            Recipient to,
            Locale language,
            String subject,
            String body,
            List<NewFile> files,
            Speaker speaker,
            @Nullable Instant notBefore) {
        public Draft {
            subject = OneLine.of(subject);
            files = List.copyOf(files);
        }
    }

    /**
     * Puts it among what waits and says under which id; its files are kept with the complaint at
     * once.
     */
    @Transactional
    public UUID add(Complaint complaint, Draft draft) {
        var id = ids.next();
        var now = clock.instant();
        var notBefore = draft.notBefore();
        writes.add(
                database.insertInto(MESSAGE)
                        .set(MESSAGE.ID, id)
                        .set(MESSAGE.COMPLAINT_ID, complaint.id())
                        .set(MESSAGE.REFERENCE, complaint.reference().text())
                        .set(MESSAGE.KIND, draft.kind().name())
                        .set(MESSAGE.STATE, MessageState.WAITING.name())
                        .set(MESSAGE.RECIPIENT_NAME, draft.to().name())
                        .set(MESSAGE.RECIPIENT, draft.to().address())
                        .set(MESSAGE.TO_COMPLAINANT, draft.to().isComplainantsSide())
                        .set(MESSAGE.LANGUAGE, draft.language().toLanguageTag())
                        .set(MESSAGE.SUBJECT, draft.subject())
                        .set(MESSAGE.BODY, draft.body())
                        .set(MESSAGE.AUTHOR, draft.speaker().actor().toString())
                        .set(MESSAGE.AUTHOR_NAME, draft.speaker().name())
                        .set(MESSAGE.CREATED_AT, now)
                        .set(MESSAGE.NEXT_AT, notBefore == null ? now : notBefore)
                        .set(MESSAGE.SIMULATED, addresses.isPretended(draft.to().address())));
        draft.files()
                .forEach(file -> files.keep(complaint.id(), id, file, draft.speaker().actor()));
        events.publishEvent(new MessageWaits(complaint.id(), id));
        return id;
    }

    /** Stops a message that has not left; false when it has, or is leaving right now. */
    @Transactional
    public boolean stop(UUID id) {
        return database.update(MESSAGE)
                        .set(MESSAGE.STATE, MessageState.CANCELLED.name())
                        .set(MESSAGE.SETTLED_AT, clock.instant())
                        .where(MESSAGE.ID.eq(id), MESSAGE.STATE.eq(MessageState.WAITING.name()))
                        .execute()
                == 1;
    }
}
