package recourse.deadline;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.NextStep;
import recourse.complaint.Stage;
import recourse.identity.Permission;
import recourse.identity.Viewer;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * What the clock that runs out first asks for; a breach that nobody has explained comes behind it.
 */
@Component
class DeadlineStep implements NextStep {
    private static final int OVERDUE = 10;
    private static final int DUE = 30;

    /** Behind findings and decision: they are what an update and the answer wait for. */
    private static final int AHEAD = 45;

    private static final int EXPLAIN = 60;
    private static final Map<String, String> WHERE = Map.of(HouseClock.FINAL_RESPONSE, "#end");

    private final Deadlines deadlines;

    DeadlineStep(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public Optional<Step> next(Viewer viewer, Complaint complaint) {
        if (!viewer.may(Permission.WORK)) {
            return Optional.empty();
        }
        var all = deadlines.of(complaint.id());
        return all.stream()
                .filter(deadline ->
                        deadline.isRunning() && !deadline.isPaused() && deadline.dueAt() != null)
                .filter(deadline -> !isSaidElsewhere(complaint, deadline))
                .min(
                        Comparator.comparing(
                                Deadline::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(deadline -> due(complaint, deadline))
                .or(() ->
                        all.stream()
                                .filter(Deadline::asksReason)
                                .findFirst()
                                .map(DeadlineStep::explain));
    }

    /** Once it is decided, the way to the answer, or what still blocks it, is a step of its own. */
    private static boolean isSaidElsewhere(Complaint complaint, Deadline deadline) {
        return complaint.stage() == Stage.DECIDED
                && deadline.regime().equals(HouseClock.REGIME)
                && deadline.clock().equals(HouseClock.FINAL_RESPONSE);
    }

    private static Step due(Complaint complaint, Deadline deadline) {
        if (!deadline.regime().equals(HouseClock.REGIME)) {
            return new Step(
                    deadline.isBreached() ? OVERDUE : DUE,
                    "deadline.next.regime",
                    new Object[] {deadline.regime()},
                    "deadline.act.regime",
                    "#deadlines",
                    deadline.dueAt());
        }
        var name = complaint.complainantName();
        var key = "deadline.next." + deadline.clock() + (name == null ? ".unnamed" : "");
        return new Step(
                urgency(deadline),
                key,
                name == null ? new Object[0] : new Object[] {name},
                "deadline.act." + deadline.clock(),
                WHERE.getOrDefault(deadline.clock(), "#reply"),
                deadline.dueAt());
    }

    private static int urgency(Deadline deadline) {
        if (deadline.isBreached()) {
            return OVERDUE;
        }
        var moves =
                deadline.clock().equals(HouseClock.NEXT_UPDATE)
                        || deadline.clock().equals(HouseClock.FINAL_RESPONSE);
        return moves && !deadline.isNear() ? AHEAD : DUE;
    }

    private static Step explain(Deadline deadline) {
        return new Step(
                EXPLAIN,
                "deadline.next.explain",
                new Object[0],
                "deadline.act.explain",
                "#deadlines",
                deadline.breachedAt());
    }
}
