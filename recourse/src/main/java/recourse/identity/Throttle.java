package recourse.identity;

import static db.identity.Tables.THROTTLE;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.when;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.platform.Clock;

import java.time.Duration;

/**
 * Slows down whoever guesses: five wrong tries in a row cost a pause of fifteen minutes, on every
 * node.
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

    public void succeeded(String subject) {
        database.deleteFrom(THROTTLE).where(THROTTLE.SUBJECT.eq(subject)).execute();
    }
}
