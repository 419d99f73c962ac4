package recourse.routing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.identity.People;
import recourse.identity.StaffMember;
import recourse.identity.Team;
import recourse.platform.Checks;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Where a complaint shall lie: with a person of a team, or with a team. */
record Place(UUID teamId, @Nullable StaffMember owner, @Nullable String reason) {

    /** Reads what somebody wants, and names what it does not fit. */
    @Component
    static class Reader {
        private final People people;

        Reader(People people) {
            this.people = people;
        }

        Place read(Wanted wanted, Complaint complaint) {
            var checks = new Checks();
            var owner = owner(checks.text("owner", wanted.owner(), 100), checks);
            var team = team(checks.text("team", wanted.team(), 200), checks);
            var reason = checks.text("reason", wanted.reason());
            if (owner == null && team == null) {
                checks.fault("owner", "routing.assignment.whom");
            }
            if (owner != null && team != null && !owner.teams().contains(team)) {
                checks.fault("owner", "routing.assignment.not-in-team", owner.name());
            }
            var place = team != null ? team : home(owner, complaint);
            if (owner != null && place == null) {
                checks.fault("owner", "routing.assignment.no-team", owner.name());
            }
            checks.refuseFaults();
            return new Place(Objects.requireNonNull(place), owner, reason);
        }

        private @Nullable StaffMember owner(@Nullable String named, Checks checks) {
            var found =
                    named == null
                            ? Optional.<StaffMember>empty()
                            : people.named(named).or(() -> people.find(id(named)));
            if (named != null && found.isEmpty()) {
                checks.fault("owner", "routing.assignment.unknown-owner", named);
            }
            return found.orElse(null);
        }

        private @Nullable UUID team(@Nullable String named, Checks checks) {
            var found =
                    named == null
                            ? Optional.<Team>empty()
                            : people.teamNamed(named)
                                    .or(() ->
                                            people.team(id(named))
                                                    .filter(people.teams()::contains));
            if (named != null && found.isEmpty()) {
                checks.fault("team", "routing.assignment.unknown-team", named);
            }
            return found.map(Team::id).orElse(null);
        }

        /** The team that it lies in, if the person is in it; else the person's first. */
        private static @Nullable UUID home(@Nullable StaffMember owner, Complaint complaint) {
            if (owner == null) {
                return null;
            }
            var present = complaint.teamId();
            return present != null && owner.teams().contains(present)
                    ? present
                    : owner.teams().stream().findFirst().orElse(present);
        }

        private static @Nullable UUID id(String text) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException notAnId) {
                return null;
            }
        }
    }
}
