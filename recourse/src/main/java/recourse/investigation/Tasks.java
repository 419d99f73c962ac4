package recourse.investigation;

import static db.investigation.Tables.ATTACHED;
import static db.investigation.Tables.TASK;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaints;
import recourse.evidence.Files;
import recourse.evidence.StoredFile;
import recourse.identity.Viewer;
import recourse.platform.Reading;
import recourse.platform.Writes;
import recourse.timeline.Actor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Questions to colleagues. Whoever is asked sees the question and what was attached to it, without
 * the complaint; the person complained of sees neither.
 */
@Component
public class Tasks {
    private final DSLContext database;
    private final Writes writes;
    private final Complaints complaints;
    private final Files files;

    Tasks(DSLContext database, Writes writes, Complaints complaints, Files files) {
        this.database = database;
        this.writes = writes;
        this.complaints = complaints;
        this.files = files;
    }

    /**
     * What waits for this viewer: a person's own questions; for a program those of the complaints
     * that it sees.
     */
    public List<Task> waitingFor(Viewer viewer) {
        var theirs =
                viewer instanceof Viewer.Staff staff
                        ? TASK.ASKED_OF
                                .eq(staff.id())
                                .and(complaints.notAbout(viewer, TASK.COMPLAINT_ID))
                        : complaints.visibleTo(viewer, TASK.COMPLAINT_ID);
        return database.selectFrom(TASK)
                .where(theirs, open())
                .orderBy(TASK.DUE, TASK.ID)
                .limit(200)
                .fetch(Tasks::task);
    }

    /** One that the viewer was asked, or that belongs to a complaint that they see. */
    public Optional<Task> find(Viewer viewer, UUID id) {
        var asked =
                viewer instanceof Viewer.Staff staff
                        ? TASK.ASKED_OF
                                .eq(staff.id())
                                .and(complaints.notAbout(viewer, TASK.COMPLAINT_ID))
                        : org.jooq.impl.DSL.falseCondition();
        return database.selectFrom(TASK)
                .where(TASK.ID.eq(id), asked.or(complaints.visibleTo(viewer, TASK.COMPLAINT_ID)))
                .fetchOptional(Tasks::task);
    }

    /** Those of a complaint, oldest first. The caller has asked whether the viewer may see it. */
    public List<Task> of(UUID complaintId) {
        return Reading.once(
                Tasks.class,
                "of",
                complaintId,
                () ->
                        database.selectFrom(TASK)
                                .where(TASK.COMPLAINT_ID.eq(complaintId))
                                .orderBy(TASK.ASKED_AT, TASK.ID)
                                .fetch(Tasks::task));
    }

    public List<StoredFile> attachedTo(Task task) {
        var attached =
                database.select(ATTACHED.FILE_ID)
                        .from(ATTACHED)
                        .where(ATTACHED.TASK_ID.eq(task.id()))
                        .fetchSet(ATTACHED.FILE_ID);
        return attached.isEmpty()
                ? List.of()
                : files.of(task.complaintId()).stream()
                        .filter(file -> attached.contains(file.id()))
                        .toList();
    }

    void add(Task task, List<UUID> attached) {
        writes.add(
                database.insertInto(TASK)
                        .set(TASK.ID, task.id())
                        .set(TASK.COMPLAINT_ID, task.complaintId())
                        .set(TASK.ASKED_OF, task.askedOf())
                        .set(TASK.QUESTION, task.question())
                        .set(TASK.DUE, task.due())
                        .set(TASK.ASKED_BY, task.askedBy().toString())
                        .set(TASK.ASKED_AT, task.askedAt()));
        attached.forEach(file ->
                writes.add(
                        database.insertInto(ATTACHED)
                                .set(ATTACHED.TASK_ID, task.id())
                                .set(ATTACHED.FILE_ID, file)));
    }

    void answered(Task task, Actor by, java.time.Instant at, UUID note) {
        writes.add(
                database.update(TASK)
                        .set(TASK.ANSWERED_BY, by.toString())
                        .set(TASK.ANSWERED_AT, at)
                        .set(TASK.ANSWER_NOTE, note)
                        .where(TASK.ID.eq(task.id()), open()));
    }

    void withdrawn(Task task, java.time.Instant at) {
        writes.add(
                database.update(TASK)
                        .set(TASK.WITHDRAWN_AT, at)
                        .where(TASK.ID.eq(task.id()), open()));
    }

    boolean anyOpen(UUID complaintId) {
        return database.fetchExists(TASK, TASK.COMPLAINT_ID.eq(complaintId).and(open()));
    }

    static Condition open() {
        return TASK.ANSWERED_AT.isNull().and(TASK.WITHDRAWN_AT.isNull());
    }

    private static Task task(Record row) {
        var answeredBy = row.get(TASK.ANSWERED_BY);
        return new Task(
                row.get(TASK.ID),
                row.get(TASK.COMPLAINT_ID),
                row.get(TASK.ASKED_OF),
                row.get(TASK.QUESTION),
                row.get(TASK.DUE),
                Actor.parse(row.get(TASK.ASKED_BY)),
                row.get(TASK.ASKED_AT),
                answeredBy == null ? null : Actor.parse(answeredBy),
                row.get(TASK.ANSWERED_AT),
                row.get(TASK.ANSWER_NOTE),
                row.get(TASK.WITHDRAWN_AT));
    }
}
