package recourse.feedback;

import static db.feedback.Tables.RATING_REFUSAL;

import static org.jooq.impl.DSL.noCondition;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.platform.Sha256;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Who does not want to be asked how it went. */
@Component
class RatingRefusals {
    private final DSLContext database;

    RatingRefusals(DSLContext database) {
        this.database = database;
    }

    Optional<Instant> of(UUID complaintId) {
        return database.select(RATING_REFUSAL.REFUSED_AT)
                .from(RATING_REFUSAL)
                .where(RATING_REFUSAL.COMPLAINT_ID.eq(complaintId))
                .fetchOptional(RATING_REFUSAL.REFUSED_AT);
    }

    /** For this complaint, or from this address for another. */
    boolean stands(UUID complaintId, @Nullable String address) {
        var samePerson =
                address == null ? noCondition() : RATING_REFUSAL.ADDRESS_DIGEST.eq(digest(address));
        return database.fetchExists(
                RATING_REFUSAL,
                address == null
                        ? RATING_REFUSAL.COMPLAINT_ID.eq(complaintId)
                        : RATING_REFUSAL.COMPLAINT_ID.eq(complaintId).or(samePerson));
    }

    /**
     * Whether it is new.
     *
     * @param address to which the question went: who says no knows it, so it is theirs
     */
    boolean keep(UUID complaintId, @Nullable String address, Instant now) {
        return database.insertInto(RATING_REFUSAL)
                        .set(RATING_REFUSAL.COMPLAINT_ID, complaintId)
                        .set(RATING_REFUSAL.REFUSED_AT, now)
                        .set(
                                RATING_REFUSAL.ADDRESS_DIGEST,
                                address == null ? null : digest(address))
                        .onConflict(RATING_REFUSAL.COMPLAINT_ID)
                        .doNothing()
                        .execute()
                > 0;
    }

    private static byte[] digest(String address) {
        return Sha256.of(address.strip().toLowerCase(Locale.ROOT));
    }
}
