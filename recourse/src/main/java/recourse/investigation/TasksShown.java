package recourse.investigation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Contacts;
import recourse.complaint.Note;
import recourse.evidence.StoredFile;
import recourse.identity.People;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Questions to colleagues as panels, pages and the API show them. */
@Component
public class TasksShown {
    private final Tasks tasks;
    private final Contacts contacts;
    private final People people;

    TasksShown(Tasks tasks, Contacts contacts, People people) {
        this.tasks = tasks;
        this.contacts = contacts;
        this.people = people;
    }

    /**
     * A question with its answer, if there is one.
     *
     * @param returned whether whoever was asked has left without answering
     */
    public record Line(
            UUID id,
            String of,
            String question,
            LocalDate due,
            String askedBy,
            Instant askedAt,
            boolean open,
            boolean withdrawn,
            boolean returned,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {}

    /**
     * What whoever is asked gets to see: the question and what was attached, nothing of the
     * complaint.
     */
    public record Asked(
            UUID id,
            String question,
            LocalDate due,
            String askedBy,
            Instant askedAt,
            List<Attached> files) {}

    /** A file that was attached to a question. */
    public record Attached(UUID id, String name, long size) {
        static Attached of(StoredFile file) {
            return new Attached(file.id(), file.name(), file.size());
        }
    }

    List<Line> of(UUID complaintId) {
        var known = tasks.of(complaintId);
        var answered = known.stream().anyMatch(task -> task.answerNote() != null);
        var notes =
                answered
                        ? contacts.notes(complaintId).stream()
                                .collect(Collectors.toMap(Note::id, Note::body))
                        : java.util.Map.<UUID, String>of();
        return known.stream()
                .map(task ->
                        line(task, task.answerNote() == null ? null : notes.get(task.answerNote())))
                .toList();
    }

    public Asked asked(Task task) {
        return new Asked(
                task.id(),
                task.question(),
                task.due(),
                people.shown(task.askedBy()),
                task.askedAt(),
                tasks.attachedTo(task).stream().map(Attached::of).toList());
    }

    public Line line(Task task, @Nullable String answer) {
        return new Line(
                task.id(),
                people.nameOf(task.askedOf()).orElse(""),
                task.question(),
                task.due(),
                people.shown(task.askedBy()),
                task.askedAt(),
                task.isOpen(),
                task.withdrawnAt() != null,
                task.isOpen() && people.find(task.askedOf()).isEmpty(),
                answer,
                task.answeredBy() == null ? null : people.shown(task.answeredBy()),
                task.answeredAt());
    }
}
