package recourse.resolution;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.FactKind;
import recourse.complaint.Gate;
import recourse.complaint.Gates;
import recourse.complaint.Lifecycle;
import recourse.complaint.Particulars;
import recourse.complaint.Stage;
import recourse.complaint.TakeInHand;
import recourse.identity.Viewer;
import recourse.investigation.Finding;
import recourse.investigation.Findings;
import recourse.platform.Refused;

import java.util.Map;

/** Takes the decision once every point has a finding; the outcome follows from them. */
@Component
public class Decide {
    private final TakeInHand hand;
    private final Gates gates;
    private final Findings findings;
    private final Particulars particulars;
    private final Lifecycle lifecycle;
    private final Answers answers;

    Decide(
            TakeInHand hand,
            Gates gates,
            Findings findings,
            Particulars particulars,
            Lifecycle lifecycle,
            Answers answers) {
        this.hand = hand;
        this.gates = gates;
        this.findings = findings;
        this.particulars = particulars;
        this.lifecycle = lifecycle;
        this.answers = answers;
    }

    @Transactional
    public Outcome decide(Viewer viewer, String reference) {
        var complaint = hand.open(viewer, reference);
        if (complaint.stage().compareTo(Stage.DECIDED) >= 0) {
            throw Refused.conflict("resolution.decided");
        }
        gates.pass(Gate.Act.DECIDE, complaint);
        var outcome = derived(complaint);
        particulars.outcome(complaint.id(), outcome.name());
        lifecycle.record(
                complaint.id(),
                FactKind.DECIDED,
                viewer.actor(),
                Lifecycle.Detail.with(Map.of("outcome", outcome.name())));
        return outcome;
    }

    /** Takes the decision back, as long as nobody outside has heard it. */
    @Transactional
    public void undo(Viewer viewer, String reference) {
        var complaint = hand.open(viewer, reference);
        var decided = lifecycle.newest(complaint.id(), FactKind.DECIDED);
        if (complaint.stage() != Stage.DECIDED || decided == null) {
            throw Refused.conflict("resolution.not-decided");
        }
        if (answers.waiting(complaint.id()).isPresent()) {
            throw Refused.conflict("resolution.answer.on-its-way");
        }
        particulars.outcome(complaint.id(), null);
        lifecycle.undo(complaint.id(), decided, viewer.actor(), null);
    }

    private Outcome derived(Complaint complaint) {
        var results =
                findings.standing(complaint.id()).values().stream().map(Finding::result).toList();
        return Outcome.of(results);
    }
}
