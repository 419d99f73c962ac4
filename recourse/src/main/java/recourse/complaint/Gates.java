package recourse.complaint;

import org.springframework.stereotype.Component;

import recourse.platform.Refused;

import java.util.List;

/** All gates of all modules: asked before a step is taken, and shown beside its button. */
@Component
public class Gates {
    private final List<Gate> gates;

    public Gates(List<Gate> gates) {
        this.gates = List.copyOf(gates);
    }

    public List<ComplaintPanel.Line> against(Gate.Act act, Complaint complaint) {
        return gates.stream().flatMap(gate -> gate.against(act, complaint).stream()).toList();
    }

    /** Refuses the step with the first reason against it. */
    public void pass(Gate.Act act, Complaint complaint) {
        against(act, complaint).stream()
                .findFirst()
                .ifPresent(reason -> {
                    throw Refused.conflict(reason.key(), reason.values());
                });
    }
}
