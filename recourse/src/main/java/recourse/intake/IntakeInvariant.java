package recourse.intake;

import static db.intake.Tables.INPUT;
import static db.intake.Tables.MAIL;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.platform.Invariant;

/**
 * What was filed names its complaint; what waits for a person is kept whole; nothing else hides
 * from the lists.
 */
@Component
class IntakeInvariant implements Invariant {
    private final DSLContext database;

    IntakeInvariant(DSLContext database) {
        this.database = database;
    }

    @Override
    public Report check() {
        var homeless = INPUT.STATE.in("FILED", "THREADED").and(INPUT.COMPLAINT_ID.isNull());
        var bodiless =
                INPUT.SOURCE
                        .eq(KeepMail.SOURCE)
                        .and(notExists(selectOne().from(MAIL).where(MAIL.INPUT_ID.eq(INPUT.ID))));
        var faults =
                database.select(INPUT.ID, INPUT.STATE)
                        .from(INPUT)
                        .where(homeless.or(bodiless))
                        .fetch(row ->
                                "intake.input "
                                        + row.value1()
                                        + " is "
                                        + row.value2()
                                        + " and names no complaint or no mail");
        return new Report("intake", database.fetchCount(INPUT), faults);
    }
}
