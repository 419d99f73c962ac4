package recourse.intake;

import static db.intake.Tables.INPUT;
import static db.intake.Tables.MAIL;

import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import recourse.complaint.Channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that knocked, in one row of a list. All but the first line is known of mail alone.
 *
 * @param reason why a person has to look, or had to
 * @param proposedId the complaint that it seems to be about
 * @param toCheckSince null once a person has dealt with it, or where nobody has to
 */
public record InputItem(
        UUID id,
        String source,
        Channel channel,
        Instant receivedAt,
        InputState state,
        int repeats,
        @Nullable UUID complaintId,
        @Nullable UUID fileId,
        @Nullable String sender,
        List<String> recipients,
        @Nullable String kind,
        @Nullable String authorName,
        @Nullable String authorAddress,
        @Nullable String subject,
        @Nullable String reason,
        @Nullable UUID proposedId,
        @Nullable Instant toCheckSince,
        @Nullable Instant handledAt,
        @Nullable String handledBy,
        @Nullable String handledWhy) {
    static final List<Field<?>> FIELDS =
            List.of(
                    INPUT.ID,
                    INPUT.SOURCE,
                    INPUT.CHANNEL,
                    INPUT.RECEIVED_AT,
                    INPUT.STATE,
                    INPUT.REPEATS,
                    INPUT.COMPLAINT_ID,
                    MAIL.FILE_ID,
                    MAIL.SENDER,
                    MAIL.RECIPIENTS,
                    MAIL.KIND,
                    MAIL.AUTHOR_NAME,
                    MAIL.AUTHOR_ADDRESS,
                    MAIL.SUBJECT,
                    MAIL.REASON,
                    MAIL.PROPOSED_ID,
                    MAIL.TO_CHECK_SINCE,
                    MAIL.HANDLED_AT,
                    MAIL.HANDLED_BY,
                    MAIL.HANDLED_WHY);

    public InputItem {
        recipients = List.copyOf(recipients);
    }

    static InputItem of(Record row) {
        @Nullable String @Nullable [] recipients = row.get(MAIL.RECIPIENTS);
        return new InputItem(
                row.get(INPUT.ID),
                row.get(INPUT.SOURCE),
                Channel.valueOf(row.get(INPUT.CHANNEL)),
                row.get(INPUT.RECEIVED_AT),
                InputState.valueOf(row.get(INPUT.STATE)),
                row.get(INPUT.REPEATS),
                row.get(INPUT.COMPLAINT_ID),
                row.get(MAIL.FILE_ID),
                row.get(MAIL.SENDER),
                recipients == null ? List.of() : List.of(recipients),
                row.get(MAIL.KIND),
                row.get(MAIL.AUTHOR_NAME),
                row.get(MAIL.AUTHOR_ADDRESS),
                row.get(MAIL.SUBJECT),
                row.get(MAIL.REASON),
                row.get(MAIL.PROPOSED_ID),
                row.get(MAIL.TO_CHECK_SINCE),
                row.get(MAIL.HANDLED_AT),
                row.get(MAIL.HANDLED_BY),
                row.get(MAIL.HANDLED_WHY));
    }

    /** Who it is from, as far as anybody said. */
    public String author() {
        return firstSaid(authorName, authorAddress, sender);
    }

    public boolean isToCheck() {
        return toCheckSince != null;
    }

    /** Put away by the program; a person may see in it what it did not. */
    public boolean isPutAway() {
        return state == InputState.AUTO_REPLY || state == InputState.BOUNCE;
    }

    /** Somebody looked, found nothing to do, and may think again. */
    public boolean isSetAside() {
        return handledAt != null && (state == InputState.HELD || state == InputState.NEEDS_READING);
    }

    private static String firstSaid(@Nullable String... words) {
        for (var word : words) {
            if (word != null && !word.isBlank()) {
                return word;
            }
        }
        return "";
    }
}
