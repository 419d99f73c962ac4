package recourse.identity;

import static db.identity.Tables.THROTTLE;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.CleanText;
import recourse.platform.Clock;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Slows down whoever guesses or floods, on every node: five wrong tries in a row cost a pause of
 * fifteen minutes.
 */
@Component
public class Throttle {
    static final int TRIES = 5;
    static final Duration PAUSE = Duration.ofMinutes(15);

    /** From one address come the wrong tries of many people, and of who tries many names. */
    private static final int TRIES_FROM_ADDRESS = 50;

    private static final int LONGEST = 200;

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

    /** In a transaction of its own: the refusal that follows must not take the count back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(String subject) {
        count(subject, PAUSE, THROTTLE.FAILURES.plus(1), trueCondition());
    }

    /**
     * Counts one more of what anybody may do so often within a period, which begins with the first;
     * false when it was too often.
     */
    public boolean allows(String subject, int most, Duration period) {
        return count(subject, period, THROTTLE.FAILURES.plus(1), isOver()) <= most;
    }

    /** Lets go of what no longer slows anybody down. */
    int forgetPassed() {
        return database.deleteFrom(THROTTLE).where(isOver()).execute();
    }

    public void succeeded(String subject) {
        database.deleteFrom(THROTTLE).where(THROTTLE.SUBJECT.eq(subject)).execute();
    }

    /** What is guessed at, such as a name or a reference; what no row could hold is cut. */
    public static String subject(String purpose, String what) {
        var named = purpose + ":" + CleanText.of(what.strip()).toLowerCase(Locale.ROOT);
        return named.length() > LONGEST ? named.substring(0, LONGEST) : named;
    }

    /** Who guesses; whoever has an IPv6 address has 2^64 of them. */
    public static String subject(String purpose, InetAddress from) {
        var bytes = from.getAddress();
        var whose = bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes;
        return purpose + "-from:" + HexFormat.of().formatHex(whose);
    }

    /**
     * Counts a try as a wrong one before it is known to be, so that of a hundred at once no more
     * get through than of a hundred in a row; whether it may be made. Five wrong ones within the
     * length of a pause begin one.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean mayTry(String subject) {
        return mayTry(subject, TRIES);
    }

    /** The same for an address, from which more may come. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean mayTryFrom(String subject) {
        return mayTry(subject, TRIES_FROM_ADDRESS);
    }

    /** It was right after all; the wrong ones of others from there stay counted. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeededFrom(String subject) {
        database.update(THROTTLE)
                .set(THROTTLE.FAILURES, THROTTLE.FAILURES.minus(1))
                .where(THROTTLE.SUBJECT.eq(subject), THROTTLE.FAILURES.gt(0))
                .execute();
    }

    private boolean mayTry(String subject, int tries) {
        // The pause begins with the last try that was let through.
        var begins = isOver().or(THROTTLE.FAILURES.eq(tries - 1));
        var failures = least(THROTTLE.FAILURES.plus(1), inline(tries + 1));
        return count(subject, PAUSE, failures, begins) <= tries;
    }

    /** A period that has passed forgives what came before it. */
    private int count(String subject, Duration period, Field<Integer> next, Condition begins) {
        return database.insertInto(THROTTLE)
                .set(THROTTLE.SUBJECT, subject)
                .set(THROTTLE.FAILURES, 1)
                .set(THROTTLE.UNTIL, clock.instant().plus(period))
                .onConflict(THROTTLE.SUBJECT)
                .doUpdate()
                .set(THROTTLE.FAILURES, when(isOver(), 1).otherwise(next))
                .set(
                        THROTTLE.UNTIL,
                        when(begins, excluded(THROTTLE.UNTIL)).otherwise(THROTTLE.UNTIL))
                .returning(THROTTLE.FAILURES)
                .fetchSingle(row -> row.get(THROTTLE.FAILURES));
    }

    private Condition isOver() {
        return THROTTLE.UNTIL.le(clock.instant());
    }
}
