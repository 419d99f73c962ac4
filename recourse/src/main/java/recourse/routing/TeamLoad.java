package recourse.routing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Workloads;
import recourse.identity.People;
import recourse.identity.Permission;
import recourse.identity.StaffMember;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Clock;
import recourse.platform.Refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who has how much: for whoever may move complaints between people. */
@Component
public class TeamLoad {
    private static final Workloads.Load NOTHING = new Workloads.Load(null, 0, 0, 0);

    private final Workloads workloads;
    private final Unowned unowned;
    private final People people;
    private final Organisations organisations;
    private final Clock clock;

    TeamLoad(
            Workloads workloads,
            Unowned unowned,
            People people,
            Organisations organisations,
            Clock clock) {
        this.workloads = workloads;
        this.unowned = unowned;
        this.people = people;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** One person's share. */
    public record Share(
            UUID id,
            String userName,
            String name,
            boolean present,
            int open,
            int dueToday,
            int overdue) {}

    /**
     * All shares, and what nobody has; {@code tooLong} counts what nobody has had for more than
     * four working hours.
     */
    public record Load(List<Share> people, int unowned, int unownedTooLong) {
        public Load {
            people = List.copyOf(people);
        }
    }

    public Load of(Viewer viewer) {
        if (!viewer.may(Permission.ASSIGN)) {
            throw Refused.notAllowed("routing.team.may-not-see");
        }
        var now = clock.instant();
        var loads = workloads.byOwner(viewer, now, endOfToday(now));
        var byOwner =
                loads.stream()
                        .filter(load -> load.ownerId() != null)
                        .collect(
                                Collectors.toMap(
                                        load -> Objects.requireNonNull(load.ownerId()),
                                        Function.identity()));
        var shares = new ArrayList<Share>();
        for (var member : people.all()) {
            var load = byOwner.get(member.id());
            if (load != null || isInCharge(viewer, member)) {
                shares.add(share(member, load));
            }
        }
        shares.sort(
                Comparator.comparingInt(Share::overdue).thenComparingInt(Share::open).reversed());
        var nobodys =
                loads.stream()
                        .filter(load -> load.ownerId() == null)
                        .mapToInt(Workloads.Load::open)
                        .sum();
        return new Load(shares, nobodys, unowned.tooLong(viewer));
    }

    /**
     * A lead is shown the people of the teams they lead; who sees everything, everybody who works
     * in a team.
     */
    static boolean isInCharge(Viewer viewer, StaffMember member) {
        if (viewer.may(Permission.SEE_ALL)) {
            return !member.teams().isEmpty();
        }
        return viewer instanceof Viewer.Staff staff
                && member.teams().stream().anyMatch(staff.leads()::contains);
    }

    private static Share share(StaffMember member, Workloads.@Nullable Load known) {
        var load = known == null ? NOTHING : known;
        return new Share(
                member.id(),
                member.userName(),
                member.name(),
                member.present(),
                load.open(),
                load.dueToday(),
                load.overdue());
    }

    private Instant endOfToday(Instant now) {
        var zone = organisations.get().zone();
        return now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
