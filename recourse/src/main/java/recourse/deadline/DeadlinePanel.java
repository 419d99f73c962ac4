package recourse.deadline;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.ComplaintPanel;
import recourse.complaint.Stage;
import recourse.identity.Permission;
import recourse.identity.Viewer;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is due, what was kept, and why then: what runs stands on top, the next first. */
@Component
public class DeadlinePanel implements ComplaintPanel {
    private final ReadDeadlines deadlines;

    DeadlinePanel(ReadDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** What the template draws. */
    public record Model(List<Explained> deadlines, boolean mayExplain) {
        public Model {
            deadlines = List.copyOf(deadlines);
        }
    }

    @Override
    public String key() {
        return "deadline.deadlines";
    }

    @Override
    public Place place() {
        return Place.WORK;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Set<Stage> openIn() {
        return EnumSet.range(Stage.RECEIVED, Stage.DECIDED);
    }

    @Override
    public Optional<Content> show(Viewer viewer, Complaint complaint) {
        // Breaches and their reasons are the house's own; the complainant's page says what is next.
        var explained =
                viewer instanceof Viewer.Complainant
                        ? List.<Explained>of()
                        : deadlines.explained(complaint);
        if (explained.isEmpty()) {
            return Optional.empty();
        }
        var model = new Model(explained, viewer.may(Permission.WORK));
        return Optional.of(new Content("deadline/panel", model, state(explained)));
    }

    @Override
    public Map<String, Object> fields(Viewer viewer, Complaint complaint) {
        var shown =
                viewer instanceof Viewer.Complainant
                        ? List.of()
                        : deadlines.of(complaint, Locale.ENGLISH);
        return shown.isEmpty() ? Map.of() : Map.of("items", shown);
    }

    private static Line state(List<Explained> all) {
        var breached =
                all.stream()
                        .filter(one -> one.deadline().isRunning() && one.deadline().isBreached())
                        .count();
        var running = all.stream().filter(one -> one.deadline().isRunning()).count();
        var met = all.stream().filter(one -> one.deadline().state() == Deadline.State.MET).count();
        return breached > 0
                ? new Line("deadline.state.overdue", breached, running)
                : new Line("deadline.state.running", running, met);
    }
}
