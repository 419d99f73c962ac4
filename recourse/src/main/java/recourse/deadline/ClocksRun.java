package recourse.deadline;

import static db.complaint.Tables.DUE_VIEW;
import static db.deadline.Tables.CLOCK;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import recourse.complaint.Kind;
import recourse.platform.Invariant;

/** Every complaint has its clocks, and its row says as due next what its clocks say. */
@Component
class ClocksRun implements Invariant {
    private static final int NAMED = 20;

    private final DSLContext database;

    ClocksRun(DSLContext database) {
        this.database = database;
    }

    @Override
    public Report check() {
        var next =
                min(CLOCK.DUE_AT)
                        .filterWhere(
                                CLOCK.STATE
                                        .eq(Deadline.State.RUNNING.name())
                                        .and(CLOCK.PAUSED_SINCE.isNull()))
                        .as("next");
        var clocks =
                countDistinct(CLOCK.CLOCK_)
                        .filterWhere(CLOCK.REGIME.eq(HouseClock.REGIME))
                        .as("clocks");
        var own =
                select(CLOCK.COMPLAINT_ID, next, clocks)
                        .from(CLOCK)
                        .groupBy(CLOCK.COMPLAINT_ID)
                        .asTable("own");
        var lacks =
                DUE_VIEW.KIND
                        .eq(Kind.COMPLAINT.name())
                        .and(DUE_VIEW.CLOSED_AT.isNull())
                        .and(coalesce(own.field(clocks), val(0)).lt(HouseClock.ALL.size()));
        var differs = DUE_VIEW.DUE_AT.isDistinctFrom(own.field(next));
        var faults =
                database.select(DUE_VIEW.REFERENCE, DSL.field(lacks))
                        .from(DUE_VIEW)
                        .leftJoin(own)
                        .on(DUE_VIEW.ID.eq(own.field(CLOCK.COMPLAINT_ID)))
                        .where(lacks.or(differs))
                        .orderBy(DUE_VIEW.REFERENCE)
                        .limit(NAMED)
                        .fetch(row ->
                                row.value1()
                                        + (row.value2()
                                                ? " lacks a clock"
                                                : " does not show the clock that is due next"));
        return new Report("deadlines", database.fetchCount(CLOCK), faults);
    }
}
