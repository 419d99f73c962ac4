package recourse.resolution;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.ComplaintPanel.Line;
import recourse.complaint.Gate;
import recourse.complaint.Stage;

import java.util.Optional;

/**
 * No answer before the decision, none twice, none that promises what is not approved; no closure
 * before the answer.
 */
@Component
class ResolutionGate implements Gate {
    private final Answers answers;
    private final Remedies remedies;

    ResolutionGate(Answers answers, Remedies remedies) {
        this.answers = answers;
        this.remedies = remedies;
    }

    @Override
    public Optional<Line> against(Act act, Complaint complaint) {
        return switch (act) {
            case DECIDE -> Optional.empty();
            case ANSWER -> againstAnswer(complaint);
            case CLOSE -> againstClosure(complaint);
        };
    }

    private Optional<Line> againstAnswer(Complaint complaint) {
        if (complaint.stage().compareTo(Stage.DECIDED) < 0) {
            return Optional.of(new Line("resolution.gate.not-decided"));
        }
        if (complaint.stage().compareTo(Stage.ANSWERED) >= 0) {
            return Optional.of(new Line("resolution.gate.answered"));
        }
        return answers.waiting(complaint.id())
                .map(answer -> new Line("resolution.answer.on-its-way"))
                .or(() -> approval(complaint));
    }

    private Optional<Line> againstClosure(Complaint complaint) {
        return complaint.stage().compareTo(Stage.ANSWERED) < 0
                ? Optional.of(new Line("resolution.gate.not-answered"))
                : approval(complaint);
    }

    private Optional<Line> approval(Complaint complaint) {
        return remedies.of(complaint.id()).stream()
                        .anyMatch(remedy -> remedy.is(Remedy.State.WAITING_APPROVAL))
                ? Optional.of(new Line("resolution.gate.approval-waits"))
                : Optional.empty();
    }
}
