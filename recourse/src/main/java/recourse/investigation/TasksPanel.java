package recourse.investigation;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.ComplaintPanel;
import recourse.complaint.Stage;
import recourse.evidence.Files;
import recourse.evidence.StoredFile;
import recourse.identity.People;
import recourse.identity.Permission;
import recourse.identity.StaffMember;
import recourse.identity.Viewer;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What colleagues were asked and what they answered; the form that asks. */
@Component
public class TasksPanel implements ComplaintPanel {
    private final TasksShown shown;
    private final People people;
    private final Files files;

    TasksPanel(TasksShown shown, People people, Files files) {
        this.shown = shown;
        this.people = people;
        this.files = files;
    }

    public record Model(
            List<TasksShown.Line> tasks,
            List<StaffMember> colleagues,
            List<StoredFile> files,
            boolean mayAsk) {}

    @Override
    public String key() {
        return "investigation.tasks";
    }

    @Override
    public Place place() {
        return Place.WORK;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Set<Stage> openIn() {
        return EnumSet.of(Stage.INVESTIGATING);
    }

    @Override
    public Optional<Content> show(Viewer viewer, Complaint complaint) {
        var tasks = shown.of(complaint.id());
        var mayAsk = viewer.may(Permission.WORK) && !complaint.isClosed();
        if (tasks.isEmpty() && !mayAsk) {
            return Optional.empty();
        }
        var open = tasks.stream().filter(TasksShown.Line::open).count();
        return Optional.of(
                new Content(
                        "investigation/tasks",
                        new Model(
                                tasks,
                                people.all(),
                                mayAsk ? files.of(complaint.id()) : List.of(),
                                mayAsk),
                        tasks.isEmpty() ? Line.NONE : new Line("investigation.tasks.state", open)));
    }

    @Override
    public Map<String, Object> fields(Viewer viewer, Complaint complaint) {
        return Map.of("items", shown.of(complaint.id()));
    }
}
