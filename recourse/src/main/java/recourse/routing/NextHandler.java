package recourse.routing;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.Involvements;
import recourse.complaint.Workloads;
import recourse.identity.People;
import recourse.identity.Permission;
import recourse.identity.StaffMember;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds the person of a team who takes the next complaint: there, not concerned by it, and with the
 * fewest open.
 */
@Component
class NextHandler {
    private final People people;
    private final Involvements involvements;
    private final Workloads workloads;
    private final Assignments assignments;

    NextHandler(
            People people,
            Involvements involvements,
            Workloads workloads,
            Assignments assignments) {
        this.people = people;
        this.involvements = involvements;
        this.workloads = workloads;
        this.assignments = assignments;
    }

    record Choice(StaffMember owner, int openBefore) {}

    /**
     * Nobody where nobody is there, or where only named people may see the complaint: then a person
     * decides.
     */
    Optional<Choice> in(UUID team, Complaint complaint) {
        return complaint.restricted() ? Optional.empty() : fewestOpen(candidates(team, complaint));
    }

    /** A lead is chosen only when no other member is there. */
    private List<StaffMember> candidates(UUID team, Complaint complaint) {
        var concerned = involvements.staffComplainedOf(complaint.id());
        var free =
                people.membersOf(team).stream()
                        .filter(member ->
                                member.present() && member.permissions().contains(Permission.WORK))
                        .filter(member -> !concerned.contains(member.id()))
                        .toList();
        var members = free.stream().filter(member -> !member.leads().contains(team)).toList();
        return members.isEmpty() ? free : members;
    }

    /** Among equals, whoever has been longest without new work. */
    private Optional<Choice> fewestOpen(List<StaffMember> candidates) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        var ids = candidates.stream().map(StaffMember::id).toList();
        var open = workloads.open(ids);
        var fewest = ids.stream().mapToInt(id -> open.getOrDefault(id, 0)).min().orElseThrow();
        var equal =
                candidates.stream()
                        .filter(member -> open.getOrDefault(member.id(), 0) == fewest)
                        .toList();
        return Optional.of(
                new Choice(equal.size() == 1 ? equal.getFirst() : longestWithout(equal), fewest));
    }

    private StaffMember longestWithout(List<StaffMember> equal) {
        var last = assignments.lastGiven(equal.stream().map(StaffMember::id).toList());
        return equal.stream()
                .min(
                        Comparator.comparing((StaffMember member) ->
                                        last.getOrDefault(member.id(), Instant.MIN))
                                .thenComparing(StaffMember::name))
                .orElseThrow();
    }
}
