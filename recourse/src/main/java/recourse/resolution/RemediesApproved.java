package recourse.resolution;

import static db.resolution.Tables.REMEDY;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.platform.Invariant;

/**
 * What was above a limit when it was agreed has another person's approval, and what is carried out
 * has proof.
 */
@Component
class RemediesApproved implements Invariant {
    private final DSLContext database;

    RemediesApproved(DSLContext database) {
        this.database = database;
    }

    @Override
    public Report check() {
        var given = REMEDY.STATE.in(Remedy.State.AGREED.name(), Remedy.State.CARRIED_OUT.name());
        var alone =
                REMEDY.APPROVED_BY
                        .isNull()
                        .or(REMEDY.APPROVED_BY.eq(REMEDY.PROPOSED_BY))
                        .or(REMEDY.APPROVED_BY.eq(REMEDY.AGREED_BY));
        var unproven = REMEDY.PROOF.isNull().and(REMEDY.PROOF_FILE.isNull());
        var faults =
                database.select(REMEDY.ID)
                        .from(REMEDY)
                        .where(
                                given.and(REMEDY.NEEDED_APPROVAL)
                                        .and(alone)
                                        .or(
                                                REMEDY.STATE
                                                        .eq(Remedy.State.CARRIED_OUT.name())
                                                        .and(unproven)))
                        .limit(20)
                        .fetch(row ->
                                "remedy " + row.value1() + " lacks its approval or its proof");
        return new Report("remedies", database.fetchCount(REMEDY), faults);
    }
}
