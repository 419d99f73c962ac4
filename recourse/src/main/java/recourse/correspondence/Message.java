package recourse.correspondence;

import static db.correspondence.Tables.MESSAGE;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import recourse.complaint.Reference;
import recourse.timeline.Actor;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Something that we say to somebody, from the wish to its proof. It waits, is being sent, and is
 * sent when the next server says so; or it is refused, perhaps sent, bounced, cancelled, or left to
 * a person to say or to post.
 */
public record Message(
        UUID id,
        UUID complaintId,
        Reference reference,
        MessageKind kind,
        MessageState state,
        @Nullable String recipientName,
        @Nullable String recipient,
        boolean toComplainant,
        Locale language,
        @Nullable String subject,
        @Nullable String body,
        Actor author,
        @Nullable String authorName,
        Instant createdAt,
        Instant nextAt,
        int attempts,
        boolean simulated,
        @Nullable String reply,
        @Nullable Instant settledAt,
        @Nullable UUID contactId) {

    public static Message of(Record row) {
        return new Message(
                row.get(MESSAGE.ID),
                row.get(MESSAGE.COMPLAINT_ID),
                new Reference(row.get(MESSAGE.REFERENCE)),
                MessageKind.valueOf(row.get(MESSAGE.KIND)),
                MessageState.valueOf(row.get(MESSAGE.STATE)),
                row.get(MESSAGE.RECIPIENT_NAME),
                row.get(MESSAGE.RECIPIENT),
                row.get(MESSAGE.TO_COMPLAINANT),
                Locale.forLanguageTag(row.get(MESSAGE.LANGUAGE)),
                row.get(MESSAGE.SUBJECT),
                row.get(MESSAGE.BODY),
                Actor.parse(row.get(MESSAGE.AUTHOR)),
                row.get(MESSAGE.AUTHOR_NAME),
                row.get(MESSAGE.CREATED_AT),
                row.get(MESSAGE.NEXT_AT),
                row.get(MESSAGE.ATTEMPTS),
                row.get(MESSAGE.SIMULATED),
                row.get(MESSAGE.REPLY),
                row.get(MESSAGE.SETTLED_AT),
                row.get(MESSAGE.CONTACT_ID));
    }
}
