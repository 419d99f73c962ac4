package recourse.complaint;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.identity.People;
import recourse.identity.Permission;
import recourse.identity.StaffMember;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Refused;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Restricts a complaint to named people, and opens it again. */
@Component
public class Restrict {
    private final TakeInHand hand;
    private final Complaints complaints;
    private final Restrictions restrictions;
    private final People people;

    Restrict(TakeInHand hand, Complaints complaints, Restrictions restrictions, People people) {
        this.hand = hand;
        this.complaints = complaints;
        this.restrictions = restrictions;
        this.people = people;
    }

    /**
     * @param names user names of those who may see it from now on
     */
    @Transactional
    public void to(Viewer viewer, String reference, List<String> names, @Nullable String reason) {
        var complaint = hand.with(viewer, reference, Permission.RESTRICT);
        var checks = new Checks();
        var because = checks.required("reason", reason, Checks.TEXT);
        var named = named(complaint, names, checks);
        checks.refuseFaults();
        restrictions.restrictTo(complaint.id(), named, viewer.actor(), because);
    }

    @Transactional
    public void lift(Viewer viewer, String reference, @Nullable String reason) {
        var complaint = hand.with(viewer, reference, Permission.RESTRICT);
        if (!complaint.restricted()) {
            throw Refused.conflict("complaint.restriction.none");
        }
        var checks = new Checks();
        var because = checks.required("reason", reason, Checks.TEXT);
        checks.refuseFaults();
        restrictions.openToTeam(complaint.id(), viewer.actor(), because);
    }

    private List<UUID> named(Complaint complaint, List<String> names, Checks checks) {
        var named = new ArrayList<UUID>();
        for (var name : names) {
            var member = people.named(name.strip());
            if (member.isEmpty()) {
                checks.fault("people", "complaint.restriction.unknown", name.strip());
            } else if (!couldSee(member.get(), complaint)) {
                checks.fault("people", "complaint.restriction.blind", member.get().name());
            } else {
                named.add(member.get().id());
            }
        }
        if (names.isEmpty()) {
            checks.fault("people", "complaint.restriction.nobody");
        }
        return named;
    }

    /**
     * A name opens nothing that the person could not see before: assign it to them, or to their
     * team, first.
     */
    private boolean couldSee(StaffMember member, Complaint complaint) {
        return complaint.restricted()
                ? withinReach(member, complaint)
                : complaints.find(member.viewer(), complaint.id()).isPresent();
    }

    private static boolean withinReach(StaffMember member, Complaint complaint) {
        var team = complaint.teamId();
        return member.permissions().contains(Permission.SEE_ALL)
                || member.id().equals(complaint.ownerId())
                || complaint.wasTakenBy(member.id())
                || (team == null
                        ? member.permissions().contains(Permission.TRIAGE)
                        : member.teams().contains(team));
    }
}
