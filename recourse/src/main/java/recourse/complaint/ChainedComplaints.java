package recourse.complaint;

import static db.complaint.Tables.RECORD;
import static db.timeline.Tables.SUBJECT_VIEW;

import static org.jooq.impl.DSL.count;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Findings;
import recourse.platform.Invariant;

/**
 * Every complaint has its chain, and every chain of a complaint its complaint: neither can be
 * deleted alone.
 */
@Component
class ChainedComplaints implements Invariant {
    private final DSLContext database;

    ChainedComplaints(DSLContext database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report check() {
        var findings = new Findings();
        database.select(RECORD.REFERENCE)
                .from(RECORD)
                .leftAntiJoin(SUBJECT_VIEW)
                .on(SUBJECT_VIEW.ID.eq(RECORD.ID))
                .fetch(RECORD.REFERENCE)
                .forEach(reference -> findings.fault("complaint %s has no chain", reference));
        database.select(SUBJECT_VIEW.ID)
                .from(SUBJECT_VIEW)
                .leftAntiJoin(RECORD)
                .on(RECORD.ID.eq(SUBJECT_VIEW.ID))
                .where(SUBJECT_VIEW.KIND.eq("complaint"))
                .fetch(SUBJECT_VIEW.ID)
                .forEach(id -> findings.fault("complaint %s is gone, and its chain is here", id));
        var complaints = database.select(count()).from(RECORD).fetchSingle().value1();
        var found = findings.report("complaints");
        return new Report(found.name(), complaints, found.faults(), found.notes());
    }
}
