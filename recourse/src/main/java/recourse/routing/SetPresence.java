package recourse.routing;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.identity.People;
import recourse.identity.Permission;
import recourse.identity.StaffMember;
import recourse.identity.Viewer;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.timeline.Happening;
import recourse.timeline.Subject;
import recourse.timeline.Timeline;

import java.util.Map;
import java.util.UUID;

/**
 * Somebody is there for new work, or is not: they say so themselves, or who is in charge of them
 * does.
 */
@Component
public class SetPresence {
    private final People people;
    private final Timeline timeline;
    private final Clock clock;

    SetPresence(People people, Timeline timeline, Clock clock) {
        this.people = people;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional
    public StaffMember set(Viewer viewer, UUID staffId, boolean present) {
        var member = people.find(staffId).orElseThrow(Refused::notVisible);
        var own = staffId.equals(AssignComplaint.idOf(viewer));
        if (!own && !(viewer.may(Permission.ASSIGN) && TeamLoad.isInCharge(viewer, member))) {
            throw Refused.notAllowed("routing.team.not-in-charge", member.name());
        }
        people.setPresent(staffId, present);
        timeline.append(
                new Subject(staffId, "staff"),
                new Happening(
                        present ? "present" : "absent", viewer.actor(), clock.instant(), Map.of()));
        return member;
    }
}
