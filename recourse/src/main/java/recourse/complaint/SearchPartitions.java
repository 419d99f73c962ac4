package recourse.complaint;

import static db.complaint.Tables.SEARCH;
import static db.complaint.Tables.SEARCH_OTHER;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.impl.DSL;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import recourse.platform.Clock;
import recourse.platform.Drain;

/**
 * Keeps a part of the search table for each quarter, from five years back to one year ahead. What is older lies in the
 * rest; a question that stays within the quarters walks them from the newest and stops when its page is full.
 */
@Component
class SearchPartitions implements SmartLifecycle, Drain {
    private static final int QUARTERS_BACK = 20;
    private static final int QUARTERS_AHEAD = 4;

    private final DSLContext database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile LocalDate madeUntil = LocalDate.MIN;

    SearchPartitions(DSLContext database, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** When the oldest of the quarters begins. */
    Instant since() {
        return beginning(later(quarterOf(clock.instant()), -QUARTERS_BACK));
    }

    /** Received within the quarters. The bounds stand in the text: as parameters they would come too late for the plan. */
    Condition recent() {
        var now = quarterOf(clock.instant());
        return SEARCH.RECEIVED_AT
                .ge(inline(beginning(later(now, -QUARTERS_BACK))))
                .and(SEARCH.RECEIVED_AT.lt(inline(beginning(later(now, QUARTERS_AHEAD + 1)))));
    }

    /** Received before all the quarters. */
    Condition older() {
        return SEARCH.RECEIVED_AT.lt(inline(since()));
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
            database.execute("select pg_advisory_xact_lock({0})", inline(7_302_401L));
            for (var quarter = later(now, -QUARTERS_BACK); !quarter.isAfter(last); quarter = later(quarter, 1)) {
                if (!exists(nameOf(quarter))) {
                    make(quarter);
                }
            }
        });
        madeUntil = last;
    }

    private boolean exists(Name partition) {
        return database.select(field("to_regclass({0}) is not null", Boolean.class, inline(partition.toString())))
                .fetchSingle()
                .value1();
    }

    /** Attached when it is full already: what waited in the rest would refuse a part for itself. */
    private void make(LocalDate quarter) {
        var partition = table(nameOf(quarter));
        var from = beginning(quarter);
        var to = beginning(later(quarter, 1));
        var within = SEARCH_OTHER.RECEIVED_AT.ge(from).and(SEARCH_OTHER.RECEIVED_AT.lt(to));
        database.execute("create table {0} (like {1} including all)", partition, SEARCH);
        database.insertInto(partition).select(database.selectFrom(SEARCH_OTHER).where(within)).execute();
        database.deleteFrom(SEARCH_OTHER).where(within).execute();
        database.execute(
                "alter table {0} attach partition {1} for values from ({2}) to ({3})", SEARCH, partition, inline(from), inline(to));
    }

    private static Name nameOf(LocalDate quarter) {
        return DSL.name("complaint", "p_" + quarter.getYear() + "q" + quarter.get(IsoFields.QUARTER_OF_YEAR));
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
