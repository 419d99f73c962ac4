package recourse.resolution;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.ComplaintPanel;
import recourse.complaint.Gate;
import recourse.complaint.Gates;
import recourse.complaint.Stage;
import recourse.identity.Permission;
import recourse.identity.Viewer;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decision, final response and closure: how far they are, what is in the way, and the way to each.
 */
@Component
public class EndPanel implements ComplaintPanel {
    private final Gates gates;
    private final Answers answers;
    private final Closures closures;

    EndPanel(Gates gates, Answers answers, Closures closures) {
        this.gates = gates;
        this.answers = answers;
        this.closures = closures;
    }

    /**
     * @param against what is in the way of the next of the three steps
     */
    public record Model(
            String step,
            List<Line> against,
            @Nullable String outcome,
            @Nullable Answer waiting,
            @Nullable Answer given,
            @Nullable Closure closure,
            boolean mayWork) {}

    @Override
    public String key() {
        return "resolution.end";
    }

    @Override
    public Place place() {
        return Place.WORK;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Set<Stage> openIn() {
        return EnumSet.of(Stage.INVESTIGATING, Stage.DECIDED, Stage.ANSWERED, Stage.PUTTING_RIGHT);
    }

    @Override
    public Optional<Content> show(Viewer viewer, Complaint complaint) {
        return Optional.of(new Content("resolution/end", model(viewer, complaint), Line.NONE));
    }

    @Override
    public Map<String, Object> fields(Viewer viewer, Complaint complaint) {
        var fields = new HashMap<String, Object>();
        fields.put("outcome", complaint.outcome());
        answers.of(complaint.id()).stream()
                .filter(answer -> answer.givenAt() != null)
                .findFirst()
                .ifPresent(answer -> {
                    fields.put("answeredAt", answer.givenAt());
                    fields.put("answeredHow", answer.how().name());
                });
        closures.newest(complaint.id())
                .filter(closure -> complaint.isClosed())
                .ifPresent(closure -> {
                    fields.put("ending", closure.ending().name());
                    fields.put("putRight", closure.putRight());
                    fields.put("proof", closure.proof());
                    fields.put("reason", closure.reason());
                });
        return fields;
    }

    private Model model(Viewer viewer, Complaint complaint) {
        var all = answers.of(complaint.id());
        var act = act(complaint.stage());
        return new Model(
                complaint.isClosed() ? "CLOSED" : act.name(),
                complaint.isClosed() ? List.of() : gates.against(act, complaint),
                complaint.outcome(),
                all.stream().filter(answer -> answer.givenAt() == null).findFirst().orElse(null),
                all.reversed().stream()
                        .filter(answer -> answer.givenAt() != null)
                        .findFirst()
                        .orElse(null),
                complaint.isClosed() ? closures.newest(complaint.id()).orElse(null) : null,
                viewer.may(Permission.WORK));
    }

    static Gate.Act act(Stage stage) {
        return switch (stage) {
            case RECEIVED, ASSESSED, INVESTIGATING -> Gate.Act.DECIDE;
            case DECIDED -> Gate.Act.ANSWER;
            case ANSWERED, PUTTING_RIGHT, CLOSED -> Gate.Act.CLOSE;
        };
    }
}
