package recourse.identity;

import org.jspecify.annotations.Nullable;

import recourse.timeline.Actor;

import java.util.UUID;

/** What lies with people and teams, told by the modules above: nobody leaves work behind unseen. */
public interface WorkInHand {
    /** How much of this person's is open. */
    int ofPerson(UUID staffId);

    /** How much lies with this team, and whatever else sends work there. */
    int ofTeam(UUID teamId);

    /**
     * Gives all that is open with one person to another, or without one back to its teams, each to
     * whoever there has least.
     */
    void handOver(UUID staffId, @Nullable StaffMember to, Actor by);

    /** Gives all that lies with one team to another, and sends there what would come. */
    void moveTeam(UUID teamId, UUID to, Actor by);
}
