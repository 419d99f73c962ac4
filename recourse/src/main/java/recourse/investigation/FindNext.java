package recourse.investigation;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.NextStep;
import recourse.complaint.Points;
import recourse.complaint.Stage;
import recourse.identity.Permission;
import recourse.identity.Viewer;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** "Say what you found on 2 points". */
@Component
class FindNext implements NextStep {
    private static final Set<Stage> WHEN = EnumSet.of(Stage.ASSESSED, Stage.INVESTIGATING);

    private final Points points;
    private final Findings findings;

    FindNext(Points points, Findings findings) {
        this.points = points;
        this.findings = findings;
    }

    @Override
    public Optional<Step> next(Viewer viewer, Complaint complaint) {
        if (!viewer.may(Permission.WORK) || !WHEN.contains(complaint.stage())) {
            return Optional.empty();
        }
        var missing = findings.lackingOn(complaint.id(), points.of(complaint.id())).size();
        return missing == 0
                ? Optional.empty()
                : Optional.of(
                        new Step(
                                40,
                                "investigation.next",
                                new Object[] {missing},
                                "investigation.next.act",
                                "#points",
                                null));
    }
}
