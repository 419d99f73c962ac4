package recourse.identity;

import static db.identity.Tables.MEMBERSHIP;
import static db.identity.Tables.TEAM;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Administrator;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Keys;
import recourse.platform.Refused;
import recourse.platform.SettingChanged;
import recourse.platform.SettingChanged.Act;
import recourse.platform.SettingChanged.Area;
import recourse.timeline.Actor;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A team is made, renamed or retired. A retired one keeps its name on what it did. */
@Component
public class ChangeTeam {
    private final DSLContext database;
    private final People people;
    private final ObjectProvider<WorkInHand> work;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeTeam(
            DSLContext database,
            People people,
            ObjectProvider<WorkInHand> work,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.people = people;
        this.work = work;
        this.events = events;
        this.clock = clock;
    }

    /** What the form and the API say. */
    public record Told(@Nullable String name, @Nullable String phone) {
        public static Told of(Team team) {
            return new Told(team.name(), team.phone());
        }
    }

    @Transactional
    public Team add(Administrator by, Told told) {
        var read = read(told, null);
        var team = people.addTeam(read.key(), read.name(), read.phone());
        people.changed();
        events.publishEvent(SettingChanged.added(Area.TEAM, team.name(), by, values(team)));
        events.publishEvent(new TeamAdded(team.id(), Actor.parse(by.actor())));
        return team;
    }

    @Transactional
    public Team change(Administrator by, String key, Told told) {
        var before = find(key);
        var after = read(told, before);
        database.update(TEAM)
                .set(TEAM.NAME, after.name())
                .set(TEAM.PHONE, after.phone())
                .where(TEAM.ID.eq(after.id()))
                .execute();
        people.changed();
        events.publishEvent(
                SettingChanged.changed(Area.TEAM, after.name(), by, values(before), values(after)));
        return after;
    }

    /** How much lies there, which must go to another team before this one can be retired. */
    public int workOf(Team team) {
        return work.stream().mapToInt(one -> one.ofTeam(team.id())).sum();
    }

    @Transactional
    public void retire(Administrator by, String key, @Nullable String to) {
        var team = find(key);
        var other =
                people.teams().stream()
                        .filter(one -> one.key().equals(to) && !one.id().equals(team.id()))
                        .findFirst();
        var lies = workOf(team);
        if (lies > 0 && other.isEmpty()) {
            throw Refused.invalid("to", "identity.team.has-work", lies);
        }
        other.ifPresent(one -> move(team.id(), one.id(), by));
        database.deleteFrom(MEMBERSHIP).where(MEMBERSHIP.TEAM_ID.eq(team.id())).execute();
        database.update(TEAM)
                .set(TEAM.RETIRED_AT, clock.instant())
                .where(TEAM.ID.eq(team.id()))
                .execute();
        people.changed();
        events.publishEvent(SettingChanged.of(Area.TEAM, team.name(), Act.RETIRED, by));
    }

    public Team find(String key) {
        return people.teams().stream()
                .filter(team -> team.key().equals(key))
                .findFirst()
                .orElseThrow(Refused::notVisible);
    }

    private void move(UUID team, UUID to, Administrator by) {
        work.forEach(one -> one.moveTeam(team, to, Actor.parse(by.actor())));
    }

    private Team read(Told told, @Nullable Team self) {
        var checks = new Checks();
        var name = checks.required("name", told.name, 200);
        var phone = checks.text("phone", told.phone, 60);
        people.teams().stream()
                .filter(other -> self == null || !other.id().equals(self.id()))
                .filter(other -> other.name().equalsIgnoreCase(name))
                .forEach(other -> checks.fault("name", "identity.team.taken", name));
        checks.refuseFaults();
        return self == null
                ? new Team(new UUID(0, 0), freeKey(name), name, phone)
                : new Team(self.id(), self.key(), name, phone);
    }

    /** A retired team keeps its key. */
    private String freeKey(String name) {
        return Keys.from(name, key -> database.fetchExists(TEAM, TEAM.KEY.eq(key)));
    }

    private static Map<String, String> values(Team team) {
        return Map.of("name", team.name(), "phone", Objects.requireNonNullElse(team.phone(), ""));
    }
}
