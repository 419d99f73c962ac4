package recourse.complaint;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Clock;
import recourse.platform.PersonalData;
import recourse.platform.Refused;
import recourse.timeline.Erasure;

import java.util.List;

/**
 * Forgets the people of one complaint, in every module and on the timeline, at once or not at all.
 * That there was a complaint, how it went and how long it took stays: figures and proof need no
 * names.
 */
@Component
public class EraseComplainant {
    private final Complaints complaints;
    private final Lifecycle lifecycle;
    private final List<PersonalData> holders;
    private final Erasure erasure;
    private final Clock clock;

    EraseComplainant(
            Complaints complaints,
            Lifecycle lifecycle,
            List<PersonalData> holders,
            Erasure erasure,
            Clock clock) {
        this.complaints = complaints;
        this.lifecycle = lifecycle;
        this.holders = List.copyOf(holders);
        this.erasure = erasure;
        this.clock = clock;
    }

    /** The entries of the timeline that lost their particulars. */
    @Transactional
    public List<Integer> erase(Viewer viewer, String reference) {
        var complaint = complaints.get(viewer, reference);
        if (!viewer.may(Permission.ERASE)) {
            throw Refused.notAllowed("complaint.erasure.not-allowed");
        }
        lifecycle.lock(complaint.id());
        holders.forEach(holder -> holder.erase(complaint.id()));
        return erasure.erase(complaint.timelineSubject(), viewer.actor(), clock.instant());
    }
}
