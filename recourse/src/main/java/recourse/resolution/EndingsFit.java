package recourse.resolution;

import static db.complaint.Tables.STANDING_VIEW;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.complaint.Ending;
import recourse.complaint.Stage;
import recourse.platform.Invariant;

/** What is closed has an ending, and a cause where it was decided; what is open has no ending. */
@Component
class EndingsFit implements Invariant {
    private final DSLContext database;

    EndingsFit(DSLContext database) {
        this.database = database;
    }

    @Override
    public Report check() {
        var closed = STANDING_VIEW.STAGE.eq(Stage.CLOSED.name());
        var decided =
                STANDING_VIEW.ENDING.in(Ending.ANSWERED.name(), Ending.SETTLED_AT_ONCE.name());
        var faults =
                database.select(STANDING_VIEW.REFERENCE, STANDING_VIEW.STAGE)
                        .from(STANDING_VIEW)
                        .where(
                                closed.and(STANDING_VIEW.ENDING.isNull())
                                        .or(
                                                closed.and(decided)
                                                        .and(STANDING_VIEW.CAUSE_ID.isNull()))
                                        .or(closed.not().and(STANDING_VIEW.ENDING.isNotNull())))
                        .limit(20)
                        .fetch(row ->
                                "complaint "
                                        + row.value1()
                                        + " is "
                                        + row.value2()
                                        + " with an ending that does not fit");
        return new Report("endings", database.fetchCount(STANDING_VIEW), faults);
    }
}
