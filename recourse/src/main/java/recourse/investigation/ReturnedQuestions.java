package recourse.investigation;

import static db.complaint.Tables.DUE_VIEW;
import static db.investigation.Tables.TASK;

import static org.jooq.impl.DSL.noCondition;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.complaint.ComplaintPanel;
import recourse.complaint.Complaints;
import recourse.complaint.Stage;
import recourse.complaint.ToCheck;
import recourse.identity.People;
import recourse.identity.StaffMember;
import recourse.identity.Viewer;

import java.util.List;

/**
 * Questions that were put to somebody who has left since: they lie with whoever asked and with
 * whoever owns the complaint; where both have gone, with all who see it. Who comes back has them
 * again.
 */
@Component
class ReturnedQuestions implements ToCheck {
    private final DSLContext database;
    private final Complaints complaints;
    private final People people;

    ReturnedQuestions(DSLContext database, Complaints complaints, People people) {
        this.database = database;
        this.complaints = complaints;
        this.people = people;
    }

    @Override
    public int count(Viewer viewer, int limit) {
        return database.fetchCount(
                database.select(TASK.ID)
                        .from(TASK)
                        .join(DUE_VIEW)
                        .on(DUE_VIEW.ID.eq(TASK.COMPLAINT_ID))
                        .where(returnedTo(viewer))
                        .limit(limit));
    }

    @Override
    public List<Item> oldest(Viewer viewer, int limit) {
        return database.select(TASK.QUESTION, TASK.ASKED_OF, TASK.ASKED_AT, DUE_VIEW.REFERENCE)
                .from(TASK)
                .join(DUE_VIEW)
                .on(DUE_VIEW.ID.eq(TASK.COMPLAINT_ID))
                .where(returnedTo(viewer))
                .orderBy(TASK.ASKED_AT, TASK.ID)
                .limit(limit)
                .fetch(row ->
                        new Item(
                                "investigation.returned",
                                row.value1(),
                                people.nameOf(row.value2()).orElse(""),
                                new ComplaintPanel.Line("investigation.returned.why"),
                                row.value3(),
                                "/complaints/" + row.value4() + "#tasks"));
    }

    private Condition returnedTo(Viewer viewer) {
        var here = people.all().stream().map(StaffMember::id).toList();
        var askers = here.stream().map(id -> "staff:" + id).toList();
        var nobodys =
                DUE_VIEW.OWNER_ID
                        .isNull()
                        .or(DUE_VIEW.OWNER_ID.notIn(here))
                        .and(TASK.ASKED_BY.notIn(askers));
        var theirs =
                viewer instanceof Viewer.Staff staff
                        ? DUE_VIEW.OWNER_ID
                                .eq(staff.id())
                                .or(TASK.ASKED_BY.eq(staff.actor().toString()))
                                .or(nobodys)
                        : noCondition();
        return Tasks.open()
                .and(TASK.ASKED_OF.notIn(here))
                .and(DUE_VIEW.STAGE.ne(Stage.CLOSED.name()))
                .and(theirs)
                .and(complaints.visibleTo(viewer, TASK.COMPLAINT_ID));
    }
}
