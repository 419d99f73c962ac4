package recourse.insight;

import static db.complaint.Tables.LIFE_VIEW;
import static db.deadline.Tables.DUE_VIEW;
import static db.insight.Tables.LIFE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.timeline.TimelineFeed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Copies lives from what the modules below publish into the narrow rows: some of them, or all anew.
 */
@Component
public class LifeRows {
    private static final int BATCH = 1_000;
    static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DSLContext database;
    private final TimelineFeed feed;
    private final Lasted lasted;

    LifeRows(DSLContext database, TimelineFeed feed, Lasted lasted) {
        this.database = database;
        this.feed = feed;
        this.lasted = lasted;
    }

    /** Writes every row anew, and follows the timeline from here on. */
    @Transactional
    public void rebuild() {
        feed.skipToNow(FollowTimeline.NAME);
        database.deleteFrom(LIFE).execute();
        for (var ids = after(BEFORE_ALL); !ids.isEmpty(); ids = after(ids.getLast())) {
            write(ids);
        }
    }

    /** Writes the rows of these complaints as they are now; an id that is no complaint has none. */
    @Transactional
    public void write(List<UUID> ids) {
        var rows = of(ids);
        if (!rows.isEmpty()) {
            database.insertInto(LIFE, LIFE.fields())
                    .valuesOfRecords(rows)
                    .onConflict(LIFE.COMPLAINT_ID)
                    .doUpdate()
                    .setAllToExcluded()
                    .execute();
        }
    }

    /** What the rows of these complaints have to be. */
    List<Record> of(List<UUID> ids) {
        var lives = database.selectFrom(LIFE_VIEW).where(LIFE_VIEW.COMPLAINT_ID.in(ids)).fetch();
        var dues =
                database.selectFrom(DUE_VIEW)
                        .where(DUE_VIEW.COMPLAINT_ID.in(ids))
                        .fetchGroups(DUE_VIEW.COMPLAINT_ID);
        return lives.map(life ->
                row(
                        life,
                        dues.getOrDefault(
                                life.get(LIFE_VIEW.COMPLAINT_ID), database.newResult(DUE_VIEW))));
    }

    private Record row(Record life, List<? extends Record> dues) {
        var row = life.into(LIFE);
        lasted.add(row);
        dues.forEach(due -> add(row, due));
        return row;
    }

    private static void add(Record row, Record due) {
        switch (due.get(DUE_VIEW.CLOCK)) {
            case "acknowledge" ->
                    add(row, due, LIFE.ACKNOWLEDGEMENT_DUE_AT, LIFE.ACKNOWLEDGEMENT_MET_AT);
            case "first-response" ->
                    add(row, due, LIFE.FIRST_RESPONSE_DUE_AT, LIFE.FIRST_RESPONSE_MET_AT);
            case "final-response" ->
                    add(row, due, LIFE.FINAL_RESPONSE_DUE_AT, LIFE.FINAL_RESPONSE_MET_AT);
            default -> {}
        }
    }

    private static void add(Record row, Record due, Field<Instant> dueAt, Field<Instant> metAt) {
        row.set(dueAt, due.get(DUE_VIEW.DUE_AT));
        row.set(metAt, due.get(DUE_VIEW.MET_AT));
    }

    /** The complaints behind this one, some at a time. */
    List<UUID> after(UUID last) {
        return database.select(LIFE_VIEW.COMPLAINT_ID)
                .from(LIFE_VIEW)
                .where(LIFE_VIEW.COMPLAINT_ID.gt(last))
                .orderBy(LIFE_VIEW.COMPLAINT_ID)
                .limit(BATCH)
                .fetch(LIFE_VIEW.COMPLAINT_ID);
    }
}
