package recourse.escalation;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.ComplaintPanel;
import recourse.complaint.Stage;
import recourse.identity.People;
import recourse.identity.Permission;
import recourse.identity.StaffMember;
import recourse.identity.Viewer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Messages that came after the end, each waiting for a person's word; and the way to reopen. */
@Component
public class AfterwordsPanel implements ComplaintPanel {
    private final Afterwords afterwords;
    private final People people;

    AfterwordsPanel(Afterwords afterwords, People people) {
        this.afterwords = afterwords;
        this.people = people;
    }

    public record Model(
            List<Afterword> afterwords,
            List<String> decisions,
            List<StaffMember> staff,
            boolean mayWork) {}

    @Override
    public String key() {
        return "escalation.afterwords";
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
        return EnumSet.of(Stage.CLOSED);
    }

    @Override
    public Optional<Content> show(Viewer viewer, Complaint complaint) {
        var all = afterwords.of(complaint.id());
        var mayWork = viewer.may(Permission.WORK);
        if (all.isEmpty() && !(complaint.isClosed() && mayWork)) {
            return Optional.empty();
        }
        var waiting = all.stream().filter(Afterword::waits).count();
        var decisions = Arrays.stream(Afterword.Decision.values()).map(Enum::name).toList();
        return Optional.of(
                new Content(
                        "escalation/afterwords",
                        new Model(all, decisions, people.all(), mayWork),
                        all.isEmpty()
                                ? Line.NONE
                                : new Line("escalation.afterwords.state", waiting)));
    }

    @Override
    public Map<String, Object> fields(Viewer viewer, Complaint complaint) {
        var all = afterwords.of(complaint.id());
        return all.isEmpty() ? Map.of() : Map.of("items", all);
    }
}
