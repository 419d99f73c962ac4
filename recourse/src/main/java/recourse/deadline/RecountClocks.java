package recourse.deadline;

import static db.deadline.Tables.CLOCK;
import static db.deadline.Tables.RECOUNT;

import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import recourse.complaint.Lifecycle;
import recourse.organisation.HoursChanged;
import recourse.platform.Clock;
import recourse.platform.Drain;
import recourse.platform.Drains;

import java.util.UUID;

/** Counts the running clocks again when the hours that they were counted in have changed. */
@Component
class RecountClocks implements Drain {
    private static final Logger LOG = LoggerFactory.getLogger(RecountClocks.class);
    private static final String NAME = "recounts";
    private static final int BATCH = 50;

    private final DSLContext database;
    private final KeepClocks clocks;
    private final Lifecycle lifecycle;
    private final TransactionTemplate transaction;
    private final ObjectProvider<Drains> drains;
    private final Clock clock;

    RecountClocks(
            DSLContext database,
            KeepClocks clocks,
            Lifecycle lifecycle,
            TransactionTemplate transaction,
            // They know this drain: asked for when it is needed.
            ObjectProvider<Drains> drains,
            Clock clock) {
        this.database = database;
        this.clocks = clocks;
        this.lifecycle = lifecycle;
        this.transaction = transaction;
        this.drains = drains;
        this.clock = clock;
    }

    @EventListener
    void on(HoursChanged event) {
        database.insertInto(RECOUNT, RECOUNT.COMPLAINT_ID, RECOUNT.ASKED_AT)
                .select(
                        selectDistinct(CLOCK.COMPLAINT_ID, val(clock.instant()))
                                .from(CLOCK)
                                .where(CLOCK.STATE.eq("RUNNING"))
                                .and(CLOCK.CALENDAR_ID.eq(event.calendarId())))
                .onConflictDoNothing()
                .execute();
        drains.getObject().wake(NAME);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int drain() {
        return (int)
                database
                        .select(RECOUNT.COMPLAINT_ID)
                        .from(RECOUNT)
                        .orderBy(RECOUNT.ASKED_AT)
                        .limit(BATCH)
                        .fetch(RECOUNT.COMPLAINT_ID)
                        .stream()
                        .filter(this::recounted)
                        .count();
    }

    /** One that cannot be counted, or that another transaction holds, waits for the next round. */
    private boolean recounted(UUID complaintId) {
        try {
            return Boolean.TRUE.equals(
                    transaction.execute(
                            status -> lifecycle.tryLock(complaintId) && recount(complaintId)));
        } catch (RuntimeException fault) {
            LOG.error("the clocks of the complaint {} could not be recounted", complaintId, fault);
            return false;
        }
    }

    private boolean recount(UUID complaintId) {
        clocks.keep(complaintId, "hours");
        database.deleteFrom(RECOUNT).where(RECOUNT.COMPLAINT_ID.eq(complaintId)).execute();
        return true;
    }
}
