package recourse.routing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Workloads;
import recourse.identity.StaffMember;
import recourse.identity.Viewer;
import recourse.identity.WorkInHand;
import recourse.platform.Clock;
import recourse.timeline.Actor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The complaints that lie with people and teams, and where they go when those are no more. */
@Component
class WorkOfTeams implements WorkInHand {
    private static final Viewer ROUTING = new Viewer.Program("routing");

    private final Workloads workloads;
    private final Complaints complaints;
    private final Assignments assignments;
    private final NextHandler nextHandler;
    private final RoutingRules rules;
    private final Clock clock;

    WorkOfTeams(
            Workloads workloads,
            Complaints complaints,
            Assignments assignments,
            NextHandler nextHandler,
            RoutingRules rules,
            Clock clock) {
        this.workloads = workloads;
        this.complaints = complaints;
        this.assignments = assignments;
        this.nextHandler = nextHandler;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public int ofPerson(UUID staffId) {
        return workloads.open(List.of(staffId)).getOrDefault(staffId, 0);
    }

    @Override
    public int ofTeam(UUID teamId) {
        return workloads.openIn(teamId).size() + rules.to(teamId);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(UUID staffId, @Nullable StaffMember to, Actor by) {
        for (var id : workloads.openWith(staffId)) {
            var complaint = complaints.get(ROUTING, id);
            // A heir who may not see it, as the one complained of, gets nothing by this way.
            if (to != null && complaints.find(to.viewer(), id).isPresent()) {
                give(complaint, complaint.teamId(), to.id(), null, by);
            } else if (to != null && !to.teams().isEmpty() && !complaint.restricted()) {
                toNewTeam(complaint, to, by);
            } else {
                toTeam(complaint, complaint.teamId(), by);
            }
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveTeam(UUID teamId, UUID to, Actor by) {
        for (var rule : rules.inForce()) {
            if (rule.teamId().equals(teamId)) {
                rules.set(rule.categoryId(), to, by);
            }
        }
        for (var id : workloads.openIn(teamId)) {
            toTeam(complaints.get(ROUTING, id), to, by);
        }
    }

    /** In a team of theirs they may see it, unless it is about them. */
    private void toNewTeam(Complaint complaint, StaffMember to, Actor by) {
        give(complaint, to.teams().getFirst(), to.id(), null, by);
        if (complaints.find(to.viewer(), complaint.id()).isEmpty()) {
            toTeam(complaint, complaint.teamId(), by);
        }
    }

    private void toTeam(Complaint complaint, @Nullable UUID team, Actor by) {
        var choice =
                team == null
                        ? Optional.<NextHandler.Choice>empty()
                        : nextHandler.in(team, complaint);
        give(
                complaint,
                team,
                choice.map(next -> next.owner().id()).orElse(null),
                choice.map(NextHandler.Choice::openBefore).orElse(null),
                by);
    }

    private void give(
            Complaint complaint,
            @Nullable UUID team,
            @Nullable UUID owner,
            @Nullable Integer openBefore,
            Actor by) {
        assignments.give(
                complaint,
                new Assignment(
                        complaint.id(),
                        team,
                        owner,
                        clock.instant(),
                        by,
                        Assignment.Because.MOVED,
                        null,
                        openBefore,
                        null));
    }
}
