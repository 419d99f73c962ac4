package recourse.investigation;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.ComplaintPanel.Line;
import recourse.complaint.Gate;
import recourse.complaint.Points;

import java.util.Optional;

/** No decision until every point has a finding. */
@Component
class FindingsGate implements Gate {
    private final Points points;
    private final Findings findings;

    FindingsGate(Points points, Findings findings) {
        this.points = points;
        this.findings = findings;
    }

    @Override
    public Optional<Line> against(Act act, Complaint complaint) {
        if (act != Act.DECIDE) {
            return Optional.empty();
        }
        var missing = findings.lackingOn(complaint.id(), points.of(complaint.id())).size();
        return missing == 0
                ? Optional.empty()
                : Optional.of(new Line("investigation.gate.points", missing));
    }
}
