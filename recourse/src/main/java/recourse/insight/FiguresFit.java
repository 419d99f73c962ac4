package recourse.insight;

import static db.complaint.Tables.LIFE_VIEW;
import static db.complaint.Tables.STANDING_VIEW;
import static db.insight.Tables.LIFE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Findings;
import recourse.platform.Invariant;
import recourse.timeline.TimelineFeed;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Every row that figures are made of is the one that it would be if it were made now. */
@Component
class FiguresFit implements Invariant {
    /** Working hours may have changed since: they count what was work then. */
    private static final Set<Field<?>> AS_THEN =
            Set.of(
                    LIFE.ACKNOWLEDGEMENT_WORK_SECONDS,
                    LIFE.FIRST_RESPONSE_WORK_SECONDS,
                    LIFE.RESOLUTION_WORK_SECONDS);

    private static final List<Field<?>> COMPARED =
            Arrays.stream(LIFE.fields())
                    .filter(field -> !AS_THEN.contains(field))
                    .<Field<?>>map(field -> field)
                    .toList();

    private final DSLContext database;
    private final LifeRows rows;
    private final TimelineFeed feed;

    FiguresFit(DSLContext database, LifeRows rows, TimelineFeed feed) {
        this.database = database;
        this.rows = rows;
        this.feed = feed;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report check() {
        var findings = new Findings();
        for (var ids = rows.after(LifeRows.BEFORE_ALL);
                !ids.isEmpty();
                ids = rows.after(ids.getLast())) {
            compare(ids, findings);
        }
        database.select(LIFE.COMPLAINT_ID)
                .from(LIFE)
                .leftAntiJoin(LIFE_VIEW)
                .on(LIFE_VIEW.COMPLAINT_ID.eq(LIFE.COMPLAINT_ID))
                .fetch(LIFE.COMPLAINT_ID)
                .forEach(id -> findings.fault("insight.life %s is of no complaint", id));
        return findings.report("rows that figures are made of");
    }

    private void compare(List<UUID> ids, Findings findings) {
        var kept =
                database.selectFrom(LIFE)
                        .where(LIFE.COMPLAINT_ID.in(ids))
                        .fetchMap(LIFE.COMPLAINT_ID);
        for (var made : rows.of(ids)) {
            findings.checked();
            var id = made.get(LIFE.COMPLAINT_ID);
            var row = kept.get(id);
            // What has just happened is followed in a moment.
            if ((row == null || !isSame(row, made)) && !feed.isBehind(FollowTimeline.NAME, id)) {
                findings.fault(
                        "complaint %s %s: its row of insight.life %s",
                        reference(id), id, row == null ? "is gone" : "is not what it has to be");
            }
        }
    }

    private String reference(UUID id) {
        return database.select(STANDING_VIEW.REFERENCE)
                .from(STANDING_VIEW)
                .where(STANDING_VIEW.COMPLAINT_ID.eq(id))
                .fetchSingle()
                .value1();
    }

    private static boolean isSame(Record one, Record other) {
        return COMPARED.stream()
                .allMatch(field -> Objects.equals(one.get(field), other.get(field)));
    }
}
