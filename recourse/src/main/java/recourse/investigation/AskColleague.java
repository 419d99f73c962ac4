package recourse.investigation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.ComplaintCondition;
import recourse.complaint.FactKind;
import recourse.complaint.Involvements;
import recourse.complaint.Lifecycle;
import recourse.complaint.TakeInHand;
import recourse.evidence.Files;
import recourse.evidence.StoredFile;
import recourse.identity.People;
import recourse.identity.StaffMember;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Ids;
import recourse.platform.Refused;
import recourse.timeline.Happening;
import recourse.timeline.Timeline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Asks a colleague; the complaint waits for others until the last open question is answered or
 * withdrawn.
 */
@Component
public class AskColleague {
    private final TakeInHand hand;
    private final Tasks tasks;
    private final People people;
    private final Involvements involvements;
    private final Lifecycle lifecycle;
    private final Files files;
    private final Organisations organisations;
    private final Clock clock;
    private final Ids ids;
    private final Timeline timeline;

    AskColleague(
            TakeInHand hand,
            Tasks tasks,
            People people,
            Involvements involvements,
            Lifecycle lifecycle,
            Files files,
            Organisations organisations,
            Clock clock,
            Ids ids,
            Timeline timeline) {
        this.hand = hand;
        this.tasks = tasks;
        this.people = people;
        this.involvements = involvements;
        this.lifecycle = lifecycle;
        this.files = files;
        this.organisations = organisations;
        this.clock = clock;
        this.ids = ids;
        this.timeline = timeline;
    }

    /**
     * @param of the colleague's user name; {@code files} are ids of the complaint's evidence
     */
    public record Told(
            @Nullable String of,
            @Nullable String question,
            @Nullable String due,
            @Nullable List<String> files) {}

    @Transactional
    public Task ask(Viewer viewer, String reference, Told told) {
        var complaint = hand.open(viewer, reference);
        var checks = new Checks();
        var colleague = colleague(complaint, told.of(), checks);
        var question = checks.required("question", told.question(), Checks.TEXT);
        var due = due(complaint, told.due(), checks);
        var attached = attached(complaint, told.files(), checks);
        checks.refuseFaults();
        var task =
                new Task(
                        ids.next(),
                        complaint.id(),
                        Objects.requireNonNull(colleague).id(),
                        question,
                        Objects.requireNonNull(due),
                        viewer.actor(),
                        clock.instant(),
                        null,
                        null,
                        null,
                        null);
        tasks.add(task, attached);
        timeline.append(complaint.timelineSubject(), happening(task));
        if (!complaint.is(ComplaintCondition.WAITING_OTHERS)) {
            lifecycle.record(
                    complaint.id(),
                    FactKind.WAITING_OTHERS,
                    viewer.actor(),
                    Lifecycle.Detail.with(Map.of("task", task.id().toString())));
        }
        return task;
    }

    /** Takes a question back that nobody has answered. */
    @Transactional
    public void withdraw(Viewer viewer, String reference, UUID id) {
        var complaint = hand.any(viewer, reference);
        var task =
                tasks.of(complaint.id()).stream()
                        .filter(known -> known.id().equals(id))
                        .findFirst()
                        .orElseThrow(Refused::notVisible);
        if (!task.isOpen()) {
            throw Refused.conflict("investigation.task.over");
        }
        tasks.withdrawn(task, clock.instant());
        timeline.append(
                complaint.timelineSubject(),
                new Happening(
                        "question-withdrawn",
                        viewer.actor(),
                        clock.instant(),
                        Map.of("task", id.toString())));
        if (complaint.is(ComplaintCondition.WAITING_OTHERS) && !tasks.anyOpen(complaint.id())) {
            lifecycle.record(
                    complaint.id(),
                    FactKind.OTHERS_ANSWERED,
                    viewer.actor(),
                    Lifecycle.Detail.NONE);
        }
    }

    private @Nullable StaffMember colleague(
            Complaint complaint, @Nullable String named, Checks checks) {
        var name = checks.required("of", named, 100);
        var colleague = people.named(name).orElse(null);
        if (colleague == null) {
            if (!name.isEmpty()) {
                checks.fault("of", "investigation.task.unknown", name);
            }
            return null;
        }
        var about = involvements.staffComplainedOf(complaint.id()).contains(colleague.id());
        if (about) {
            checks.fault("of", "investigation.task.complained-of", colleague.name());
        }
        return colleague;
    }

    private @Nullable LocalDate due(Complaint complaint, @Nullable String given, Checks checks) {
        try {
            var due = LocalDate.parse(checks.required("due", given, 10));
            var today =
                    LocalDate.ofInstant(
                            clock.instant(), organisations.brand(complaint.brandId()).zone());
            if (due.isBefore(today)) {
                checks.fault("due", "investigation.task.past");
            }
            return due;
        } catch (DateTimeParseException noDate) {
            if (given != null && !given.isBlank()) {
                checks.fault("due", "platform.check.date");
            }
            return null;
        }
    }

    private List<UUID> attached(Complaint complaint, @Nullable List<String> named, Checks checks) {
        if (named == null || named.isEmpty()) {
            return List.of();
        }
        var known = files.of(complaint.id()).stream().map(StoredFile::id).toList();
        var attached = known.stream().filter(id -> named.contains(id.toString())).toList();
        if (attached.size() != named.stream().distinct().count()) {
            checks.fault("files", "investigation.evidence.unknown");
        }
        return attached;
    }

    private static Happening happening(Task task) {
        return new Happening(
                "question-asked",
                task.askedBy(),
                task.askedAt(),
                Map.of(
                        "task",
                        task.id().toString(),
                        "of",
                        task.askedOf().toString(),
                        "due",
                        task.due().toString()));
    }
}
