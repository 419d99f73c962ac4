package recourse.complaint;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.identity.People;
import recourse.identity.StaffMember;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Refused;

import java.util.UUID;

/**
 * Says that somebody who works here is complained of: from then on the complaint does not exist for
 * them.
 */
@Component
public class PersonComplainedOf {
    private final TakeInHand hand;
    private final Particulars particulars;
    private final Involvements involvements;
    private final People people;

    PersonComplainedOf(
            TakeInHand hand, Particulars particulars, Involvements involvements, People people) {
        this.hand = hand;
        this.particulars = particulars;
        this.involvements = involvements;
        this.people = people;
    }

    @Transactional
    public void name(
            Viewer viewer, String reference, @Nullable String userName, @Nullable String relation) {
        var complaint = hand.any(viewer, reference);
        var checks = new Checks();
        var told = checks.text("relation", relation, 300);
        var member = member(complaint, userName, checks);
        checks.refuseFaults();
        if (member == null) {
            return;
        }
        // Nobody handles a complaint about themselves; the team has it until somebody else takes it
        // up.
        if (member.id().equals(complaint.ownerId())) {
            particulars.assign(
                    complaint, complaint.teamId(), null, viewer.actor(), "complained-of");
        }
        involvements.involve(
                complaint.id(),
                InvolvedRole.COMPLAINED_OF,
                null,
                member.id(),
                told,
                viewer.actor());
    }

    /** It was not about them after all. */
    @Transactional
    public void release(Viewer viewer, String reference, UUID staffId, @Nullable String reason) {
        var complaint = hand.any(viewer, reference);
        var involved =
                involvements.of(complaint.id()).stream()
                        .filter(one ->
                                one.role() == InvolvedRole.COMPLAINED_OF
                                        && staffId.equals(one.staffId()))
                        .findFirst()
                        .orElseThrow(Refused::notVisible);
        var checks = new Checks();
        var because = checks.required("reason", reason, Checks.TEXT);
        checks.refuseFaults();
        involvements.release(complaint.id(), involved, viewer.actor(), because);
    }

    private @Nullable StaffMember member(
            Complaint complaint, @Nullable String userName, Checks checks) {
        var name = checks.required("staff", userName, 100);
        var member = people.named(name);
        if (member.isEmpty() && !name.isEmpty()) {
            checks.fault("staff", "complaint.complained-of.unknown", name);
        }
        return member.filter(found ->
                        !involvements.staffComplainedOf(complaint.id()).contains(found.id()))
                .orElse(null);
    }
}
