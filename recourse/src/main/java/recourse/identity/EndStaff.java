package recourse.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Administrator;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.platform.SettingChanged;
import recourse.platform.SettingChanged.Act;
import recourse.platform.SettingChanged.Area;
import recourse.timeline.Actor;

import java.time.Instant;
import java.util.List;

/** Somebody leaves: their sessions end, and what is open with them goes to a named place. */
@Component
public class EndStaff {
    /** What stands for "back to the teams" where a person could be named. */
    public static final String TEAMS = "teams";

    private final People people;
    private final StaffRoll roll;
    private final Sessions sessions;
    private final LastAdministrator last;
    private final ObjectProvider<WorkInHand> work;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndStaff(
            People people,
            StaffRoll roll,
            Sessions sessions,
            LastAdministrator last,
            ObjectProvider<WorkInHand> work,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.roll = roll;
        this.sessions = sessions;
        this.last = last;
        this.work = work;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody who worked here, and since when no longer. */
    public record Former(String userName, String name, Instant since) {}

    public List<Former> former() {
        return roll.former().stream()
                .map(one -> new Former(one.userName(), one.name(), one.since()))
                .toList();
    }

    public int workOf(StaffMember member) {
        return work.stream().mapToInt(one -> one.ofPerson(member.id())).sum();
    }

    /**
     * @param to the user name of who takes over, or {@link #TEAMS}; may be missing where nothing is
     *     open
     */
    @Transactional
    public void end(Administrator by, String userName, @Nullable String to) {
        last.holdRights();
        var member = people.named(userName).orElseThrow(Refused::notVisible);
        var open = workOf(member);
        var heir = heir(member, to);
        if (open > 0 && heir == null && !TEAMS.equals(to)) {
            throw Refused.invalid("to", "identity.staff.has-work", member.name(), open);
        }
        roll.end(member.id(), clock.instant());
        last.mustRemain();
        sessions.endAllOf(member.id());
        // Before the work is given away: nobody who has gone is the one with the least to do.
        people.changed();
        if (open > 0) {
            work.forEach(one -> one.handOver(member.id(), heir, Actor.parse(by.actor())));
        }
        events.publishEvent(SettingChanged.of(Area.STAFF, member.name(), Act.RETIRED, by));
    }

    @Transactional
    public StaffMember restore(Administrator by, String userName) {
        if (roll.former().stream().noneMatch(one -> one.userName().equals(userName))) {
            throw Refused.notVisible();
        }
        roll.restore(userName);
        people.changed();
        var member = people.named(userName).orElseThrow();
        events.publishEvent(SettingChanged.of(Area.STAFF, member.name(), Act.RESTORED, by));
        return member;
    }

    private @Nullable StaffMember heir(StaffMember member, @Nullable String to) {
        if (to == null || to.isBlank() || to.equals(TEAMS)) {
            return null;
        }
        var heir =
                people.named(to)
                        .filter(one -> !one.id().equals(member.id()))
                        .orElseThrow(
                                () -> Refused.invalid("to", "identity.staff.unknown-heir", to));
        if (!heir.permissions().contains(Permission.WORK)) {
            throw Refused.invalid("to", "identity.staff.heir-works-not", heir.name());
        }
        return heir;
    }
}
