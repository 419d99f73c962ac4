package recourse.compliance;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.ComplaintPanel;
import recourse.complaint.Stage;
import recourse.identity.ApiKeys;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.regulation.Packs;
import recourse.regulation.Regime;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which rules apply to the complaint, and who said so. */
@Component
public class RegimesPanel implements ComplaintPanel {
    private final Applications applications;
    private final Packs packs;
    private final ApiKeys keys;

    RegimesPanel(Applications applications, Packs packs, ApiKeys keys) {
        this.applications = applications;
        this.packs = packs;
        this.keys = keys;
    }

    /**
     * A regime on the complaint; null where this program no longer knows its text.
     *
     * @param own proposed by the viewer, so that somebody else must confirm it
     */
    public record Shown(Application application, @Nullable Regime regime, boolean own) {
        public boolean isProposed() {
            return application.state() == Application.State.PROPOSED;
        }

        public boolean isRejected() {
            return application.state() == Application.State.REJECTED;
        }
    }

    public record Model(List<Shown> shown, boolean mayPropose, Viewer viewer) {
        public Model {
            shown = List.copyOf(shown);
        }

        public boolean mayReject() {
            return viewer.may(Permission.APPROVE);
        }

        public boolean mayConfirm(Shown one) {
            return mayReject() && one.isProposed() && !one.own();
        }
    }

    @Override
    public String key() {
        return "compliance.regimes";
    }

    @Override
    public Place place() {
        return Place.WORK;
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public Set<Stage> openIn() {
        return EnumSet.allOf(Stage.class);
    }

    @Override
    public Optional<Content> show(Viewer viewer, Complaint complaint) {
        if (viewer instanceof Viewer.Complainant) {
            return Optional.empty();
        }
        var shown =
                applications.on(complaint.id()).stream().map(one -> shown(viewer, one)).toList();
        var mayPropose = viewer.may(Permission.WORK);
        return shown.isEmpty() && !mayPropose
                ? Optional.empty()
                : Optional.of(
                        new Content(
                                "compliance/panel",
                                new Model(shown, mayPropose, viewer),
                                new Line("compliance.regimes.state", shown.size())));
    }

    private Shown shown(Viewer viewer, Application application) {
        return new Shown(
                application,
                packs.now().find(application.regime()).orElse(null),
                keys.isOnePerson(application.proposedBy(), viewer.actor()));
    }

    @Override
    public Map<String, Object> fields(Viewer viewer, Complaint complaint) {
        var all =
                viewer instanceof Viewer.Complainant
                        ? List.<ApplicationFields>of()
                        : applications.on(complaint.id()).stream()
                                .map(ApplicationFields::of)
                                .toList();
        return all.isEmpty() ? Map.of() : Map.of("items", all);
    }
}
