package recourse.resolution;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.ComplaintPanel;
import recourse.complaint.Point;
import recourse.complaint.Points;
import recourse.complaint.Stage;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Money;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is done to put it right, and what the viewer may grant alone. */
@Component
public class RemediesPanel implements ComplaintPanel {
    private final Remedies remedies;
    private final RemediesShown shown;
    private final Authorities authorities;
    private final Points points;
    private final Organisations organisations;

    RemediesPanel(
            Remedies remedies,
            RemediesShown shown,
            Authorities authorities,
            Points points,
            Organisations organisations) {
        this.remedies = remedies;
        this.shown = shown;
        this.authorities = authorities;
        this.points = points;
        this.organisations = organisations;
    }

    /**
     * @param limit what the viewer may grant alone on one complaint in the house's currency
     */
    public record Model(
            List<RemediesShown.Line> remedies,
            List<Point> points,
            List<String> kinds,
            String currency,
            @Nullable Money limit,
            boolean mayPropose,
            boolean mayWork,
            boolean mayApprove) {}

    @Override
    public String key() {
        return "resolution.remedies";
    }

    @Override
    public Place place() {
        return Place.WORK;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Set<Stage> openIn() {
        return EnumSet.of(Stage.DECIDED, Stage.PUTTING_RIGHT);
    }

    @Override
    public Optional<Content> show(Viewer viewer, Complaint complaint) {
        var lines = shown.all(remedies.of(complaint.id()));
        var mayWork = viewer.may(Permission.WORK);
        if (lines.isEmpty() && (!mayWork || complaint.isClosed())) {
            return Optional.empty();
        }
        return Optional.of(
                new Content(
                        "resolution/remedies",
                        model(viewer, complaint, lines, mayWork),
                        state(lines)));
    }

    @Override
    public Map<String, Object> fields(Viewer viewer, Complaint complaint) {
        return Map.of("items", shown.all(remedies.of(complaint.id())));
    }

    private Model model(
            Viewer viewer, Complaint complaint, List<RemediesShown.Line> lines, boolean mayWork) {
        var currency = organisations.get().currency();
        return new Model(
                lines,
                points.of(complaint.id()),
                Arrays.stream(Remedy.Kind.values()).map(Enum::name).toList(),
                currency,
                authorities.limits().of(Authorities.roleOf(viewer), currency).orElse(null),
                mayWork && !complaint.isClosed(),
                mayWork,
                viewer.may(Permission.APPROVE));
    }

    private static Line state(List<RemediesShown.Line> lines) {
        var waiting = lines.stream().filter(line -> line.is("WAITING_APPROVAL")).count();
        var open = lines.stream().filter(line -> line.is("AGREED")).count();
        if (waiting > 0) {
            return new Line("resolution.remedies.wait", waiting);
        }
        return open > 0 ? new Line("resolution.remedies.open", open) : Line.NONE;
    }
}
