package recourse.identity;

import static db.identity.Tables.THROTTLE;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.when;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.platform.Clock;

import java.time.Duration;

/**
 * Slows down whoever guesses or floods, on every node: five wrong tries in a row cost a pause of
 * fifteen minutes.
 */
@Component
public class Throttle {
    static final int TRIES = 5;
    static final Duration PAUSE = Duration.ofMinutes(15);

    private final DSLContext database;
    private final Clock clock;

    public Throttle(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public boolean mustWait(String subject) {
        return database.fetchExists(
                THROTTLE,
                THROTTLE.SUBJECT.eq(subject),
                THROTTLE.FAILURES.ge(TRIES),
                THROTTLE.UNTIL.gt(clock.instant()));
    }

    public void failed(String subject) {
        var now = clock.instant();
        database.insertInto(THROTTLE)
                .set(THROTTLE.SUBJECT, subject)
                .set(THROTTLE.FAILURES, 1)
                .set(THROTTLE.UNTIL, now.plus(PAUSE))
                .onConflict(THROTTLE.SUBJECT)
                .doUpdate()
                // A pause that has passed forgives what came before it.
                .set(
                        THROTTLE.FAILURES,
                        when(THROTTLE.UNTIL.le(now), 1).otherwise(THROTTLE.FAILURES.plus(1)))
                .set(THROTTLE.UNTIL, excluded(THROTTLE.UNTIL))
                .execute();
    }

    /**
     * Counts one more of what anybody may do so often within a period, which begins with the first;
     * false when it was too often.
     */
    public boolean allows(String subject, int most, Duration period) {
        var now = clock.instant();
        var isOver = THROTTLE.UNTIL.le(now);
        var times =
                database.insertInto(THROTTLE)
                        .set(THROTTLE.SUBJECT, subject)
                        .set(THROTTLE.FAILURES, 1)
                        .set(THROTTLE.UNTIL, now.plus(period))
                        .onConflict(THROTTLE.SUBJECT)
                        .doUpdate()
                        .set(
                                THROTTLE.FAILURES,
                                when(isOver, 1).otherwise(THROTTLE.FAILURES.plus(1)))
                        .set(
                                THROTTLE.UNTIL,
                                when(isOver, excluded(THROTTLE.UNTIL)).otherwise(THROTTLE.UNTIL))
                        .returning(THROTTLE.FAILURES)
                        .fetchSingle(row -> row.get(THROTTLE.FAILURES));
        return times <= most;
    }

    /** Lets go of what no longer slows anybody down. */
    int forgetPassed() {
        return database.deleteFrom(THROTTLE).where(THROTTLE.UNTIL.le(clock.instant())).execute();
    }

    public void succeeded(String subject) {
        database.deleteFrom(THROTTLE).where(THROTTLE.SUBJECT.eq(subject)).execute();
    }
}
