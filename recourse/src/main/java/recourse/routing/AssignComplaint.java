package recourse.routing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Contacts;
import recourse.complaint.Lifecycle;
import recourse.identity.Permission;
import recourse.identity.StaffMember;
import recourse.identity.Viewer;
import recourse.platform.Clock;
import recourse.platform.Refused;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A person moves a complaint. Whoever may assign moves it anywhere; whoever works takes what nobody
 * owns. Who takes one for themselves, or confirms what they were given, takes it up.
 */
@Component
public class AssignComplaint {
    private final Complaints complaints;
    private final Lifecycle lifecycle;
    private final Contacts contacts;
    private final Place.Reader places;
    private final NextHandler nextHandler;
    private final Assignments assignments;
    private final TakeUp takeUp;
    private final Clock clock;

    public AssignComplaint(
            Complaints complaints,
            Lifecycle lifecycle,
            Contacts contacts,
            Place.Reader places,
            NextHandler nextHandler,
            Assignments assignments,
            TakeUp takeUp,
            Clock clock) {
        this.complaints = complaints;
        this.lifecycle = lifecycle;
        this.contacts = contacts;
        this.places = places;
        this.nextHandler = nextHandler;
        this.assignments = assignments;
        this.takeUp = takeUp;
        this.clock = clock;
    }

    @Transactional
    public Complaint assign(Viewer viewer, String reference, Wanted wanted) {
        lifecycle.lock(complaints.get(viewer, reference).id());
        var complaint = complaints.get(viewer, reference);
        if (!viewer.may(Permission.WORK) && !viewer.may(Permission.ASSIGN)) {
            throw Refused.notAllowed("routing.assignment.may-not-work");
        }
        if (complaint.isClosed()) {
            throw Refused.conflict("routing.assignment.closed");
        }
        var place = places.read(wanted, complaint);
        var takes = isSelf(viewer, place.owner());
        if (!viewer.may(Permission.ASSIGN) && !(takes && isFreeFor(viewer, complaint))) {
            throw Refused.notAllowed("routing.assignment.may-not-move");
        }
        if (!isAlreadyThere(complaint, place)) {
            move(viewer, complaint, place, takes);
        } else if (place.reason() != null) {
            // Nothing moves, and what was said about it would stand nowhere.
            contacts.note(complaint.id(), viewer.actor(), place.reason());
        }
        if (takes) {
            takeUp.take(viewer, complaint.id());
        }
        return complaints.find(viewer, complaint.id()).orElse(complaint);
    }

    private void move(Viewer viewer, Complaint complaint, Place place, boolean takes) {
        var choice =
                place.owner() == null
                        ? nextHandler.in(place.teamId(), complaint)
                        : Optional.<NextHandler.Choice>empty();
        var owner =
                place.owner() == null
                        ? choice.map(NextHandler.Choice::owner).orElse(null)
                        : place.owner();
        assignments.give(
                complaint,
                new Assignment(
                        complaint.id(),
                        place.teamId(),
                        owner == null ? null : owner.id(),
                        clock.instant(),
                        viewer.actor(),
                        takes ? Assignment.Because.TAKEN : Assignment.Because.MOVED,
                        null,
                        choice.map(NextHandler.Choice::openBefore).orElse(null),
                        place.reason()));
        if (owner != null && complaints.find(owner.viewer(), complaint.id()).isEmpty()) {
            throw Refused.invalid("owner", "routing.assignment.cannot-see", owner.name());
        }
    }

    private static boolean isAlreadyThere(Complaint complaint, Place place) {
        return place.owner() != null
                && place.owner().id().equals(complaint.ownerId())
                && Objects.equals(place.teamId(), complaint.teamId());
    }

    private static boolean isSelf(Viewer viewer, @Nullable StaffMember owner) {
        return owner != null && owner.id().equals(idOf(viewer));
    }

    private static boolean isFreeFor(Viewer viewer, Complaint complaint) {
        var owner = complaint.ownerId();
        return owner == null || owner.equals(idOf(viewer));
    }

    static @Nullable UUID idOf(Viewer viewer) {
        return viewer instanceof Viewer.Staff staff ? staff.id() : null;
    }
}
