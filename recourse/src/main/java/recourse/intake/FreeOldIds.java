package recourse.intake;

import static db.intake.Tables.INPUT;

import static org.jooq.impl.DSL.inline;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.platform.Clock;
import recourse.platform.Drain;

import java.time.Duration;
import java.time.Instant;

/**
 * Once a day lets go of ids that programs and forms gave more than thirty days ago, so that they
 * may be used again. The rows stay; mail keeps its identity for good, because it is made of the
 * mail itself.
 */
@Component
class FreeOldIds implements Drain {
    static final Duration KEPT = Duration.ofDays(30);
    private static final Duration RHYTHM = Duration.ofDays(1);
    private static final String FREED = "freed:";

    private final DSLContext database;
    private final Clock clock;
    private volatile @Nullable Instant looked;

    FreeOldIds(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "old-ids";
    }

    @Override
    public int drain() {
        var now = clock.instant();
        var last = looked;
        // A clock that was put back must not keep it waiting for the day it once showed.
        if (last != null && !now.isBefore(last) && now.isBefore(last.plus(RHYTHM))) {
            return 0;
        }
        looked = now;
        return database.update(INPUT)
                .setNull(INPUT.REQUEST_KEY)
                .set(INPUT.EXTERNAL_ID, inline(FREED).concat(INPUT.ID.cast(String.class)))
                .where(INPUT.RECEIVED_AT.lt(now.minus(KEPT)))
                .and(INPUT.SOURCE.ne(KeepMail.SOURCE))
                .and(INPUT.EXTERNAL_ID.startsWith(inline(FREED)).not())
                .and(
                        INPUT.EXTERNAL_ID
                                .startsWith(inline("none:"))
                                .not()
                                .or(INPUT.REQUEST_KEY.isNotNull()))
                .execute();
    }
}
