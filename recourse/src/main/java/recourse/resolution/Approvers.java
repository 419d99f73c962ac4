package recourse.resolution;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.identity.ApiKeys;
import recourse.identity.People;
import recourse.identity.Permission;
import recourse.identity.StaffMember;
import recourse.identity.Viewer;
import recourse.platform.Money;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Who may say the second word on a remedy that waits. */
@Component
class Approvers {
    private static final int NAMED = 3;

    private final People people;
    private final ApiKeys keys;
    private final Remedies remedies;
    private final Authorities authorities;

    Approvers(People people, ApiKeys keys, Remedies remedies, Authorities authorities) {
        this.people = people;
        this.keys = keys;
        this.remedies = remedies;
        this.authorities = authorities;
    }

    boolean include(Viewer viewer, Remedy remedy) {
        return viewer.may(Permission.APPROVE) && !isOwn(viewer, remedy) && reaches(viewer, remedy);
    }

    /** Some of their names; none on a complaint whose readers are not everybody's to know. */
    List<String> names(Complaint complaint, Remedy remedy) {
        return complaint.restricted()
                ? List.of()
                : people.all().stream()
                        .filter(member -> sees(member, complaint))
                        .filter(member -> include(member.viewer(), remedy))
                        .map(StaffMember::name)
                        .limit(NAMED)
                        .toList();
    }

    private static boolean sees(StaffMember member, Complaint complaint) {
        var team = complaint.teamId();
        return member.permissions().contains(Permission.SEE_ALL)
                || team != null && member.teams().contains(team);
    }

    /** Four eyes are two people's: neither who proposed it nor who sent it for approval. */
    boolean isOwn(Viewer viewer, Remedy remedy) {
        var person = keys.personBehind(viewer.actor());
        return Stream.of(remedy.proposedBy(), remedy.agreedBy())
                .filter(Objects::nonNull)
                .anyMatch(earlier -> person.equals(keys.personBehind(earlier)));
    }

    boolean reaches(Viewer viewer, Remedy remedy) {
        var amount = remedy.amount();
        return amount == null
                || authorities
                        .limits()
                        .letApprove(Authorities.roleOf(viewer), total(remedy, amount));
    }

    private Money total(Remedy remedy, Money amount) {
        return remedies.total(
                        remedy.complaintId(),
                        amount.currency(),
                        Remedy.State.AGREED,
                        Remedy.State.CARRIED_OUT)
                .plus(amount);
    }
}
