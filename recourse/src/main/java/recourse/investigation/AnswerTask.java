package recourse.investigation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.ComplaintCondition;
import recourse.complaint.Complaints;
import recourse.complaint.Contacts;
import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.evidence.Files;
import recourse.evidence.NewFile;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.timeline.Happening;
import recourse.timeline.Timeline;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A colleague's answer, filed as a note of the complaint with what they attached. */
@Component
public class AnswerTask {
    private static final Viewer.Program FILING = new Viewer.Program("investigation");
    private static final int ANSWER = 10_000;

    private final Tasks tasks;
    private final Complaints complaints;
    private final Contacts contacts;
    private final Lifecycle lifecycle;
    private final Files files;
    private final Clock clock;
    private final Timeline timeline;

    AnswerTask(
            Tasks tasks,
            Complaints complaints,
            Contacts contacts,
            Lifecycle lifecycle,
            Files files,
            Clock clock,
            Timeline timeline) {
        this.tasks = tasks;
        this.complaints = complaints;
        this.contacts = contacts;
        this.lifecycle = lifecycle;
        this.files = files;
        this.clock = clock;
        this.timeline = timeline;
    }

    @Transactional
    public void answer(Viewer viewer, UUID id, @Nullable String text, List<NewFile> attached) {
        var seen = tasks.find(viewer, id).orElseThrow(Refused::notVisible);
        refuseOthers(viewer, seen);
        lifecycle.lock(seen.complaintId());
        var task = tasks.find(viewer, id).orElseThrow(Refused::notVisible);
        if (!task.isOpen()) {
            throw Refused.conflict("investigation.task.over");
        }
        var checks = new Checks();
        var answer = checks.required("answer", text, ANSWER);
        checks.refuseFaults();
        var note = contacts.note(task.complaintId(), viewer.actor(), answer);
        attached.forEach(file -> files.keep(task.complaintId(), note.id(), file, viewer.actor()));
        tasks.answered(task, viewer.actor(), clock.instant(), note.id());
        tell(viewer, task, note.id());
    }

    /** Who was asked, or who works on the complaint and was told the answer. */
    private static void refuseOthers(Viewer viewer, Task task) {
        var asked = viewer instanceof Viewer.Staff staff && staff.id().equals(task.askedOf());
        if (!asked && !viewer.may(Permission.WORK)) {
            throw Refused.notAllowed("complaint.may-not.work");
        }
    }

    private void tell(Viewer viewer, Task task, UUID note) {
        var complaint = complaints.get(FILING, task.complaintId());
        timeline.append(
                complaint.timelineSubject(),
                new Happening(
                        "question-answered",
                        viewer.actor(),
                        clock.instant(),
                        Map.of("task", task.id().toString(), "note", note.toString())));
        if (complaint.is(ComplaintCondition.WAITING_OTHERS) && !tasks.anyOpen(complaint.id())) {
            lifecycle.record(
                    complaint.id(),
                    FactKind.OTHERS_ANSWERED,
                    viewer.actor(),
                    Lifecycle.Detail.with(Map.of("task", task.id().toString())));
        }
    }
}
