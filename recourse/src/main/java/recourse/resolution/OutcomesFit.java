package recourse.resolution;

import static db.complaint.Tables.STANDING_VIEW;
import static db.investigation.Tables.FINDING_VIEW;

import static org.jooq.impl.DSL.arrayAgg;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.complaint.Stage;
import recourse.investigation.Finding;
import recourse.platform.Invariant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The outcome of a decided complaint is the one that its findings give. */
@Component
class OutcomesFit implements Invariant {
    private final DSLContext database;

    OutcomesFit(DSLContext database) {
        this.database = database;
    }

    @Override
    public Report check() {
        var results = arrayAgg(FINDING_VIEW.RESULT);
        var faults = new ArrayList<String>();
        try (var rows =
                database.select(STANDING_VIEW.REFERENCE, STANDING_VIEW.OUTCOME, results)
                        .from(STANDING_VIEW)
                        .join(FINDING_VIEW)
                        .on(FINDING_VIEW.COMPLAINT_ID.eq(STANDING_VIEW.COMPLAINT_ID))
                        .where(STANDING_VIEW.OUTCOME.isNotNull())
                        .groupBy(STANDING_VIEW.REFERENCE, STANDING_VIEW.OUTCOME)
                        .fetchLazy()) {
            for (var row : rows) {
                if (!derived(row.value3()).name().equals(row.value2())) {
                    faults.add(
                            "complaint "
                                    + row.value1()
                                    + " has the outcome "
                                    + row.value2()
                                    + ", not that of its findings");
                }
            }
        }
        faults.addAll(undecided());
        return new Report(
                "outcomes",
                database.fetchCount(STANDING_VIEW, STANDING_VIEW.OUTCOME.isNotNull()),
                faults);
    }

    private List<String> undecided() {
        return database.select(STANDING_VIEW.REFERENCE)
                .from(STANDING_VIEW)
                .where(STANDING_VIEW.OUTCOME.isNull())
                .and(
                        STANDING_VIEW.STAGE.in(
                                Stage.DECIDED.name(),
                                Stage.ANSWERED.name(),
                                Stage.PUTTING_RIGHT.name()))
                .limit(20)
                .fetch(row -> "complaint " + row.value1() + " is decided without an outcome");
    }

    private static Outcome derived(String[] results) {
        return Outcome.of(Arrays.stream(results).map(Finding.Result::valueOf).toList());
    }
}
