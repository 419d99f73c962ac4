package recourse.insight;

import static db.insight.Tables.LIFE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaints;
import recourse.identity.Permission;
import recourse.identity.Viewer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The narrow rows that figures are made of, as far as the viewer may see their complaints. */
@Component
class Lives {
    private static final int BATCH = 5_000;

    private final DSLContext database;
    private final Complaints complaints;

    Lives(DSLContext database, Complaints complaints) {
        this.database = database;
        this.complaints = complaints;
    }

    /** Hands over each that is open or was not over at that moment, in one scan. */
    @Transactional(readOnly = true)
    public void each(Viewer viewer, Question question, Instant since, Consumer<Life> take) {
        try (var rows =
                database.select(
                                LIFE.COMPLAINT_ID,
                                LIFE.KIND,
                                LIFE.CHANNEL,
                                LIFE.BRAND_ID,
                                LIFE.CATEGORY_ID,
                                LIFE.SEVERITY,
                                LIFE.TEAM_ID,
                                LIFE.OUTCOME,
                                LIFE.CAUSE_ID,
                                LIFE.SATISFACTION,
                                LIFE.RECEIVED_AT,
                                LIFE.ACKNOWLEDGED_AT,
                                LIFE.FIRST_RESPONSE_AT,
                                LIFE.CLOSED_AT,
                                LIFE.ACKNOWLEDGEMENT_DUE_AT,
                                LIFE.ACKNOWLEDGEMENT_MET_AT,
                                LIFE.FIRST_RESPONSE_DUE_AT,
                                LIFE.FIRST_RESPONSE_MET_AT,
                                LIFE.FINAL_RESPONSE_DUE_AT,
                                LIFE.FINAL_RESPONSE_MET_AT)
                        .from(LIFE)
                        .where(asked(question))
                        .and(notOverAt(since))
                        .and(visibleTo(viewer))
                        .fetchSize(BATCH)
                        .fetchLazy()) {
            rows.forEach(row -> take.accept(life(row)));
        }
    }

    private static Condition asked(Question question) {
        var condition = LIFE.RECEIVED_AT.lt(question.period().end());
        if (question.team() != null) {
            condition = condition.and(LIFE.TEAM_ID.eq(question.team()));
        }
        if (!question.categories().isEmpty()) {
            condition = condition.and(LIFE.CATEGORY_ID.in(question.categories()));
        }
        if (question.channel() != null) {
            condition = condition.and(LIFE.CHANNEL.eq(question.channel()));
        }
        return question.brand() == null
                ? condition
                : condition.and(LIFE.BRAND_ID.eq(question.brand()));
    }

    /** A clock of a closed complaint may fall due after its closure. */
    private static Condition notOverAt(Instant since) {
        return LIFE.CLOSED_AT
                .isNull()
                .or(LIFE.CLOSED_AT.ge(since))
                .or(LIFE.FINAL_RESPONSE_DUE_AT.ge(since))
                .or(LIFE.FIRST_RESPONSE_DUE_AT.ge(since))
                .or(LIFE.ACKNOWLEDGEMENT_DUE_AT.ge(since));
    }

    /** Without the permission for figures of the house, those of one's own teams and cases. */
    private Condition visibleTo(Viewer viewer) {
        var visible =
                complaints.visibleTo(
                        viewer, LIFE.COMPLAINT_ID, LIFE.TEAM_ID, LIFE.OWNER_ID, LIFE.RESTRICTED);
        return viewer instanceof Viewer.Staff staff && !viewer.may(Permission.SEE_INSIGHT)
                ? visible.and(LIFE.TEAM_ID.in(staff.teams()).or(LIFE.OWNER_ID.eq(staff.id())))
                : visible;
    }

    private static Life life(Record row) {
        var satisfaction = row.get(LIFE.SATISFACTION);
        return new Life(
                row.get(LIFE.COMPLAINT_ID),
                row.get(LIFE.KIND),
                row.get(LIFE.CHANNEL),
                row.get(LIFE.BRAND_ID),
                row.get(LIFE.CATEGORY_ID),
                row.get(LIFE.SEVERITY),
                row.get(LIFE.TEAM_ID),
                row.get(LIFE.OUTCOME),
                row.get(LIFE.CAUSE_ID),
                satisfaction == null ? null : satisfaction.intValue(),
                row.get(LIFE.RECEIVED_AT),
                row.get(LIFE.ACKNOWLEDGED_AT),
                row.get(LIFE.FIRST_RESPONSE_AT),
                row.get(LIFE.CLOSED_AT),
                clocks(row));
    }

    private static List<Life.Clock> clocks(Record row) {
        var clocks = new ArrayList<Life.Clock>(3);
        add(clocks, row.get(LIFE.ACKNOWLEDGEMENT_DUE_AT), row.get(LIFE.ACKNOWLEDGEMENT_MET_AT));
        add(clocks, row.get(LIFE.FIRST_RESPONSE_DUE_AT), row.get(LIFE.FIRST_RESPONSE_MET_AT));
        add(clocks, row.get(LIFE.FINAL_RESPONSE_DUE_AT), row.get(LIFE.FINAL_RESPONSE_MET_AT));
        return clocks;
    }

    private static void add(List<Life.Clock> clocks, @Nullable Instant due, @Nullable Instant met) {
        if (due != null) {
            clocks.add(new Life.Clock(due, met));
        }
    }
}
