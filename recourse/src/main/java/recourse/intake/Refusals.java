package recourse.intake;

import static db.intake.Tables.REFUSAL;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Channel;
import recourse.platform.Clock;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** What was turned away at a door: only counted, because nothing of it was taken. */
@Component
public class Refusals {
    private final DSLContext database;
    private final Clock clock;

    public Refusals(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In a transaction of its own: the refused one is undone. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void count(Channel channel, String reason) {
        database.insertInto(REFUSAL)
                .set(REFUSAL.DAY, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .set(REFUSAL.CHANNEL, channel.name())
                .set(REFUSAL.REASON, reason)
                .set(REFUSAL.COUNT, 1L)
                .onConflict(REFUSAL.DAY, REFUSAL.CHANNEL, REFUSAL.REASON)
                .doUpdate()
                .set(REFUSAL.COUNT, REFUSAL.COUNT.plus(1))
                .execute();
    }
}
