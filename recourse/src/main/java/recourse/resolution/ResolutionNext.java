package recourse.resolution;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.Gates;
import recourse.complaint.NextStep;
import recourse.identity.Permission;
import recourse.identity.Viewer;

import java.util.List;
import java.util.Optional;

/**
 * "Approve the refund", "Decide", "Send the final response", "Carry out what was promised",
 * "Close".
 */
@Component
class ResolutionNext implements NextStep {
    private final Remedies remedies;
    private final Answers answers;
    private final Approvers approvers;
    private final Gates gates;

    ResolutionNext(Remedies remedies, Answers answers, Approvers approvers, Gates gates) {
        this.remedies = remedies;
        this.answers = answers;
        this.approvers = approvers;
        this.gates = gates;
    }

    @Override
    public Optional<Step> next(Viewer viewer, Complaint complaint) {
        if (complaint.isClosed()) {
            return Optional.empty();
        }
        var all = remedies.of(complaint.id());
        return approve(viewer, all)
                .or(() -> viewer.may(Permission.WORK) ? work(complaint, all) : Optional.empty());
    }

    private Optional<Step> approve(Viewer viewer, List<Remedy> all) {
        return viewer.may(Permission.APPROVE)
                ? all.stream()
                        .filter(remedy -> remedy.is(Remedy.State.WAITING_APPROVAL))
                        .filter(remedy -> approvers.include(viewer, remedy))
                        .findFirst()
                        .map(remedy -> step(20, "approve", "#remedies"))
                : Optional.empty();
    }

    /** What waits blocks answer and closure: whoever works here learns whom to ask. */
    private Optional<Step> awaited(Complaint complaint, List<Remedy> all) {
        return all.stream()
                .filter(remedy -> remedy.is(Remedy.State.WAITING_APPROVAL))
                .findFirst()
                .map(remedy -> approvers.names(complaint, remedy))
                .map(names ->
                        names.isEmpty()
                                ? step(20, "await-approval", "#remedies")
                                : step(
                                        20,
                                        "await-approval-by",
                                        "#remedies",
                                        String.join(", ", names)));
    }

    private Optional<Step> work(Complaint complaint, List<Remedy> all) {
        var owed = all.stream().anyMatch(remedy -> remedy.is(Remedy.State.AGREED));
        return switch (complaint.stage()) {
            case RECEIVED, CLOSED -> Optional.empty();
            case ASSESSED, INVESTIGATING ->
                    gates.against(EndPanel.act(complaint.stage()), complaint).isEmpty()
                            ? Optional.of(step(40, "decide", "#end"))
                            : Optional.empty();
            case DECIDED -> awaited(complaint, all).or(() -> answer(complaint));
            case ANSWERED, PUTTING_RIGHT ->
                    owed
                            ? Optional.of(step(50, "carry-out", "#remedies"))
                            : awaited(complaint, all)
                                    .or(() -> Optional.of(step(60, "close", closure(complaint))));
        };
    }

    private Optional<Step> answer(Complaint complaint) {
        return answers.waiting(complaint.id())
                .map(waiting ->
                        waiting.how() == Answer.How.LETTER
                                ? Optional.of(step(30, "post", "#end"))
                                : Optional.<Step>empty())
                .orElseGet(() ->
                        Optional.of(
                                step(
                                        30,
                                        "answer",
                                        "/complaints/" + complaint.reference() + "/answer")));
    }

    private static String closure(Complaint complaint) {
        return "/complaints/" + complaint.reference() + "/closure";
    }

    private static Step step(int urgency, String what, String href, Object... values) {
        return new Step(
                urgency,
                "resolution.next." + what,
                values,
                "resolution.next." + what + ".act",
                href,
                null);
    }
}
