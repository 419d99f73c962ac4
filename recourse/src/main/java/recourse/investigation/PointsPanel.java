package recourse.investigation;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.ComplaintPanel;
import recourse.complaint.Stage;
import recourse.identity.Permission;
import recourse.identity.Viewer;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The points and what was found on each. */
@Component
public class PointsPanel implements ComplaintPanel {
    private final PointsShown shown;

    PointsPanel(PointsShown shown) {
        this.shown = shown;
    }

    /**
     * @param changeable until the decision is taken, by whoever works on it
     */
    public record Model(List<PointsShown.Line> points, List<String> results, boolean changeable) {}

    @Override
    public String key() {
        return "investigation.points";
    }

    @Override
    public Place place() {
        return Place.WORK;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Set<Stage> openIn() {
        return EnumSet.of(Stage.ASSESSED, Stage.INVESTIGATING);
    }

    @Override
    public Optional<Content> show(Viewer viewer, Complaint complaint) {
        var points = shown.of(complaint);
        var found = points.stream().filter(point -> point.finding() != null).count();
        var changeable =
                viewer.may(Permission.WORK)
                        && !complaint.isClosed()
                        && !PointsShown.isDecided(complaint);
        return Optional.of(
                new Content(
                        "investigation/points",
                        new Model(points, results(), changeable),
                        new Line("investigation.points.state", found, points.size())));
    }

    @Override
    public Map<String, Object> fields(Viewer viewer, Complaint complaint) {
        return Map.of("items", shown.of(complaint));
    }

    static List<String> results() {
        return java.util.Arrays.stream(Finding.Result.values()).map(Enum::name).toList();
    }
}
