package recourse.assessment;

import static db.assessment.Tables.WAITING;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;

import static java.util.Objects.requireNonNull;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The complaints that no model has read yet, and those that the models have given up. */
@Component
class Waiting {
    // Longer than a batch takes: what is still claimed after it was left behind by a crash.
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int FAILURES = 2;
    // A crash has other causes than the text that was read just then.
    private static final int CRASHES = 3;

    private final DSLContext database;
    private final Clock clock;

    Waiting(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A complaint taken up for reading, and for how many times now. */
    record Claim(UUID complaintId, int attempt) {
        boolean isHopeless() {
            return attempt > CRASHES;
        }
    }

    /** How many wait for the models and since when the oldest; how many are left to people. */
    record Backlog(int waiting, @Nullable Instant oldest, int givenUp) {}

    /**
     * The attempt is committed before it is made, so that a text which kills the process is not met
     * for ever.
     */
    @Transactional
    public List<Claim> claim(int most) {
        var now = clock.instant();
        var next =
                database.select(WAITING.COMPLAINT_ID)
                        .from(WAITING)
                        .where(WAITING.NEXT_AT.le(now))
                        .orderBy(WAITING.NEXT_AT)
                        .limit(most)
                        .forUpdate()
                        .skipLocked();
        return database.update(WAITING)
                .set(WAITING.ATTEMPTS, WAITING.ATTEMPTS.plus(1))
                .set(WAITING.NEXT_AT, now.plus(LEASE))
                .where(WAITING.COMPLAINT_ID.in(next))
                .returningResult(WAITING.COMPLAINT_ID, WAITING.ATTEMPTS)
                .fetch(Records.mapping(Claim::new));
    }

    /** Tries once more after the lease; after that, people decide alone. */
    void failed(Claim claim) {
        if (claim.attempt() >= FAILURES) {
            giveUp(claim.complaintId());
        }
    }

    void giveUp(UUID complaintId) {
        database.update(WAITING)
                .setNull(WAITING.NEXT_AT)
                .where(WAITING.COMPLAINT_ID.eq(complaintId))
                .execute();
    }

    /** False when another node was quicker. */
    boolean remove(UUID complaintId) {
        return database.deleteFrom(WAITING).where(WAITING.COMPLAINT_ID.eq(complaintId)).execute()
                > 0;
    }

    /** Empty when it does not wait; true when the models have given it up. */
    Optional<Boolean> isGivenUp(UUID complaintId) {
        return database.select(WAITING.NEXT_AT.isNull())
                .from(WAITING)
                .where(WAITING.COMPLAINT_ID.eq(complaintId))
                .fetchOptional(row -> row.value1());
    }

    Backlog backlog() {
        return requireNonNull(
                database.select(
                                count(WAITING.NEXT_AT),
                                min(WAITING.SINCE).filterWhere(WAITING.NEXT_AT.isNotNull()),
                                count().minus(count(WAITING.NEXT_AT)))
                        .from(WAITING)
                        .fetchOne(Records.mapping(Backlog::new)));
    }
}
