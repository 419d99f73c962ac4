package recourse.routing;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.FactKind;
import recourse.complaint.FactRecorded;
import recourse.complaint.Lifecycle;
import recourse.identity.Viewer;
import recourse.platform.Clock;
import recourse.timeline.Actor;

import java.util.Objects;
import java.util.UUID;

/**
 * As soon as it is known what a complaint is about, it goes to the team that answers for that, and
 * to one person there.
 */
@Component
class RouteComplaint {
    private static final Viewer ROUTING = new Viewer.Program("routing");
    private static final Actor BY = Actor.system("routing");

    private final Complaints complaints;
    private final Lifecycle lifecycle;
    private final RoutingRules rules;
    private final NextHandler nextHandler;
    private final Assignments assignments;
    private final Clock clock;

    RouteComplaint(
            Complaints complaints,
            Lifecycle lifecycle,
            RoutingRules rules,
            NextHandler nextHandler,
            Assignments assignments,
            Clock clock) {
        this.complaints = complaints;
        this.lifecycle = lifecycle;
        this.rules = rules;
        this.nextHandler = nextHandler;
        this.assignments = assignments;
        this.clock = clock;
    }

    @EventListener
    void on(FactRecorded event) {
        if (event.fact().kind() == FactKind.ASSESSED) {
            route(event.complaintId());
        }
    }

    private void route(UUID complaintId) {
        var complaint = complaints.get(ROUTING, complaintId);
        if (!complaint.isClosed() && !isDecidedByAPerson(complaint)) {
            rules.ruleFor(complaint.categoryId()).ifPresent(rule -> route(complaint, rule));
        }
    }

    /** Whoever took it up keeps it, and where a person put it, it stays. */
    private boolean isDecidedByAPerson(Complaint complaint) {
        return complaint.ownerId() != null
                        && lifecycle.newest(complaint.id(), FactKind.TAKEN_UP) != null
                || assignments
                        .newest(complaint.id())
                        .filter(Assignment::wasChosenByAPerson)
                        .isPresent();
    }

    private void route(Complaint complaint, RoutingRules.Rule rule) {
        if (complaint.ownerId() != null && Objects.equals(complaint.teamId(), rule.teamId())) {
            return;
        }
        var choice = nextHandler.in(rule.teamId(), complaint);
        assignments.give(
                complaint,
                new Assignment(
                        complaint.id(),
                        rule.teamId(),
                        choice.map(chosen -> chosen.owner().id()).orElse(null),
                        clock.instant(),
                        BY,
                        rule.categoryId() == null
                                ? Assignment.Because.FALLBACK
                                : Assignment.Because.CATEGORY,
                        rule.categoryId() == null ? null : complaint.categoryId(),
                        choice.map(NextHandler.Choice::openBefore).orElse(null),
                        null));
    }
}
