package recourse.complaint;

import static db.complaint.Tables.SEARCH;
import static db.complaint.Tables.SEARCH_OTHER;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.table;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import recourse.platform.Clock;
import recourse.platform.Drain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;

/**
 * Keeps a part of the search table for each quarter, from five years back to one year ahead, and
 * one for what is older. A list of hits walks them from the newest and stops when its page is full.
 */
@Component
class SearchPartitions implements SmartLifecycle, Drain {
    private static final int QUARTERS_BACK = 20;
    private static final int QUARTERS_AHEAD = 4;
    private static final Name OLDER = DSL.name("complaint", "p_older");

    /** Any number that no other lock of the program uses. */
    private static final long LOCK = 7_302_401L;

    private final DSLContext database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile LocalDate madeUntil = LocalDate.MIN;

    SearchPartitions(DSLContext database, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What lies in the parts: all that was ever received. The bound stands in the text of the
     * statement; as a parameter it would come too late for the planner, which walks the parts in
     * order only where the rest is left aside.
     */
    Condition covered() {
        return SEARCH.RECEIVED_AT.lt(
                inline(beginning(later(quarterOf(clock.instant()), QUARTERS_AHEAD + 1))));
    }

    @Override
    public String name() {
        return "search-partitions";
    }

    /** Costs nothing but on the first day of a quarter. */
    @Override
    public int drain() {
        makeMissing();
        return 0;
    }

    /** Before anything is received, the demonstration's complaints included. */
    @Override
    public int getPhase() {
        return -1;
    }

    @Override
    public void start() {
        makeMissing();
    }

    @Override
    public void stop() {
        madeUntil = LocalDate.MIN;
    }

    @Override
    public boolean isRunning() {
        return !madeUntil.equals(LocalDate.MIN);
    }

    private void makeMissing() {
        var now = quarterOf(clock.instant());
        var last = later(now, QUARTERS_AHEAD);
        if (!last.isAfter(madeUntil)) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            // Two nodes may start at once.
            database.execute("select pg_advisory_xact_lock({0})", inline(LOCK));
            var first = later(now, -QUARTERS_BACK);
            makeMissing(
                    OLDER,
                    SEARCH_OTHER.RECEIVED_AT.lt(beginning(first)),
                    DSL.keyword("minvalue"),
                    beginning(first));
            for (var quarter = first; !quarter.isAfter(last); quarter = later(quarter, 1)) {
                makeMissing(quarter);
            }
        });
        madeUntil = last;
    }

    private void makeMissing(LocalDate quarter) {
        var from = beginning(quarter);
        var to = beginning(later(quarter, 1));
        makeMissing(
                nameOf(quarter),
                SEARCH_OTHER.RECEIVED_AT.ge(from).and(SEARCH_OTHER.RECEIVED_AT.lt(to)),
                inline(from),
                to);
    }

    /** Attached when it is full already: what waited in the rest would refuse a part for itself. */
    private void makeMissing(Name name, Condition within, QueryPart from, Instant to) {
        if (exists(name)) {
            return;
        }
        var part = table(name);
        database.execute("create table {0} (like {1} including all)", part, SEARCH);
        database.insertInto(part).select(database.selectFrom(SEARCH_OTHER).where(within)).execute();
        database.deleteFrom(SEARCH_OTHER).where(within).execute();
        database.execute(
                "alter table {0} attach partition {1} for values from ({2}) to ({3})",
                SEARCH, part, from, inline(to));
    }

    private boolean exists(Name name) {
        return database.select(
                        field(
                                "to_regclass({0}) is not null",
                                Boolean.class, inline(name.toString())))
                .fetchSingle()
                .value1();
    }

    private static Name nameOf(LocalDate quarter) {
        return DSL.name(
                "complaint",
                "p_" + quarter.getYear() + "q" + quarter.get(IsoFields.QUARTER_OF_YEAR));
    }

    private static LocalDate quarterOf(Instant instant) {
        var day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    private static LocalDate later(LocalDate quarter, int quarters) {
        return quarter.plusMonths(3L * quarters);
    }

    private static Instant beginning(LocalDate quarter) {
        return quarter.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
