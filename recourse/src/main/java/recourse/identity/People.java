package recourse.identity;

import static db.identity.Tables.MEMBERSHIP;
import static db.identity.Tables.ROLE;
import static db.identity.Tables.STAFF;
import static db.identity.Tables.TEAM;

import static java.util.stream.Collectors.toUnmodifiableSet;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.AfterCommit;
import recourse.platform.Cached;
import recourse.platform.Ids;
import recourse.timeline.Actor;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Staff, teams and roles: small tables, remembered for seconds, so that names and rights cost no
 * query.
 */
@Component
public class People {
    /** Of no password that anybody knows; an unknown name costs the same time as a wrong one. */
    static final String NO_PASSWORD =
            "{bcrypt}$2a$10$7EqJtq98hPqEX7fNZaFWoOhi5tQ5wFqMJkO7B7E6WbR3YfDhQm5yW";

    private static final Duration FRESH = Duration.ofSeconds(3);

    private final DSLContext database;
    private final Ids ids;
    private final PasswordEncoder passwords;
    private final Cached<Map<UUID, StaffMember>> staff;
    private final Cached<Map<UUID, Team>> teams;
    private final Cached<Map<UUID, Team>> retired;
    private final Cached<Map<UUID, String>> left;

    public People(DSLContext database, Ids ids, PasswordEncoder passwords) {
        this.database = database;
        this.ids = ids;
        this.passwords = passwords;
        this.staff = new Cached<>(FRESH, this::readStaff);
        this.teams = new Cached<>(FRESH, () -> readTeams(TEAM.RETIRED_AT.isNull()));
        this.retired = new Cached<>(FRESH, () -> readTeams(TEAM.RETIRED_AT.isNotNull()));
        this.left =
                new Cached<>(
                        FRESH,
                        () ->
                                database.select(STAFF.ID, STAFF.NAME)
                                        .from(STAFF)
                                        .where(STAFF.ENDED_AT.isNotNull())
                                        .fetchMap(STAFF.ID, STAFF.NAME));
    }

    /** Everybody who works here now. */
    public List<StaffMember> all() {
        return List.copyOf(staff.get().values());
    }

    public Optional<StaffMember> find(@Nullable UUID id) {
        return Optional.ofNullable(id).map(staff.get()::get);
    }

    public Optional<StaffMember> named(String userName) {
        return staff.get().values().stream()
                .filter(member -> folded(member.userName()).equals(folded(userName)))
                .findFirst();
    }

    /** The one way in which large letters are small ones: letters that only look alike are not. */
    static String folded(String userName) {
        return userName.strip().toLowerCase(Locale.ROOT);
    }

    /** The name to show, also of somebody who has left. */
    public Optional<String> nameOf(@Nullable UUID id) {
        return find(id).map(StaffMember::name)
                .or(() -> Optional.ofNullable(id).map(left.get()::get));
    }

    /** Whoever did something, as others may read it; what is no person is named by its kind. */
    public String shown(Actor actor) {
        var staffId = actor.staffId();
        return staffId == null ? actor.kind() : nameOf(staffId).orElse(actor.kind());
    }

    public List<StaffMember> membersOf(UUID team) {
        return staff.get().values().stream()
                .filter(member -> member.teams().contains(team))
                .toList();
    }

    public List<Team> teams() {
        return List.copyOf(teams.get().values());
    }

    /** Also one that was retired: its name stands on what it did. */
    public Optional<Team> team(@Nullable UUID id) {
        return Optional.ofNullable(id)
                .map(known -> {
                    var team = teams.get().get(known);
                    return team == null ? retired.get().get(known) : team;
                });
    }

    /** Something about people was changed: read anew, now and once others can see it. */
    void changed() {
        forget();
        AfterCommit.run(this::forget);
    }

    private void forget() {
        staff.forget();
        teams.forget();
        retired.forget();
        left.forget();
    }

    /** By key or by name, as a filter gives it. */
    public Optional<Team> teamNamed(@Nullable String keyOrName) {
        return teams().stream()
                .filter(team ->
                        team.key().equalsIgnoreCase(keyOrName)
                                || team.name().equalsIgnoreCase(keyOrName))
                .findFirst();
    }

    @Transactional
    public Role addRole(String key, String name, Set<Permission> permissions) {
        var role = new Role(ids.next(), key, name, permissions);
        database.insertInto(ROLE)
                .set(ROLE.ID, role.id())
                .set(ROLE.KEY, key)
                .set(ROLE.NAME, name)
                .set(
                        ROLE.PERMISSIONS,
                        permissions.stream().map(Enum::name).sorted().toArray(String[]::new))
                .execute();
        return role;
    }

    @Transactional
    public Team addTeam(String key, String name, @Nullable String phone) {
        var team = new Team(ids.next(), key, name, phone);
        database.insertInto(TEAM)
                .set(TEAM.ID, team.id())
                .set(TEAM.KEY, key)
                .set(TEAM.NAME, name)
                .set(TEAM.PHONE, phone)
                .execute();
        teams.forget();
        return team;
    }

    @Transactional
    public UUID addStaff(String userName, String name, String email, String password, Role role) {
        return add(userName, name, email, passwords.encode(password), role);
    }

    /** Somebody who cannot sign in by password. */
    @Transactional
    public UUID addStaff(String userName, String name, String email, Role role) {
        return add(userName, name, email, NO_PASSWORD, role);
    }

    private UUID add(String userName, String name, String email, String passwordHash, Role role) {
        var id = ids.next();
        database.insertInto(STAFF)
                .set(STAFF.ID, id)
                .set(STAFF.USER_NAME, userName)
                .set(STAFF.NAME, name)
                .set(STAFF.EMAIL, email)
                .set(STAFF.PASSWORD_HASH, passwordHash)
                .set(STAFF.ROLE_ID, role.id())
                .execute();
        staff.forget();
        return id;
    }

    @Transactional
    public void join(UUID staffId, Team team, boolean leads) {
        database.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.STAFF_ID, staffId)
                .set(MEMBERSHIP.TEAM_ID, team.id())
                .set(MEMBERSHIP.LEADS, leads)
                .execute();
        staff.forget();
    }

    /** Whether new work may go to this person. */
    public void setPresent(UUID staffId, boolean present) {
        database.update(STAFF).set(STAFF.PRESENT, present).where(STAFF.ID.eq(staffId)).execute();
        changed();
    }

    /** Whether the password is this person's. Takes as long when there is no such person. */
    boolean provesIdentity(@Nullable StaffMember member, String password) {
        var hash =
                member == null
                        ? NO_PASSWORD
                        : database.select(STAFF.PASSWORD_HASH)
                                .from(STAFF)
                                .where(STAFF.ID.eq(member.id()))
                                .fetchOne(STAFF.PASSWORD_HASH);
        return passwords.matches(password, hash) && member != null;
    }

    private Map<UUID, StaffMember> readStaff() {
        var memberships = database.selectFrom(MEMBERSHIP).fetchGroups(MEMBERSHIP.STAFF_ID);
        return database
                .select(
                        STAFF.ID,
                        STAFF.USER_NAME,
                        STAFF.NAME,
                        STAFF.EMAIL,
                        STAFF.PRESENT,
                        STAFF.LANGUAGES,
                        ROLE.ID,
                        ROLE.KEY,
                        ROLE.PERMISSIONS)
                .from(STAFF)
                .join(ROLE)
                .on(ROLE.ID.eq(STAFF.ROLE_ID))
                .where(STAFF.ENDED_AT.isNull())
                .orderBy(STAFF.NAME)
                .fetch(row -> {
                    var own = memberships.get(row.get(STAFF.ID));
                    return new StaffMember(
                            row.get(STAFF.ID),
                            row.get(STAFF.USER_NAME),
                            row.get(STAFF.NAME),
                            row.get(STAFF.EMAIL),
                            row.get(ROLE.ID),
                            row.get(ROLE.KEY),
                            permissions(row.get(ROLE.PERMISSIONS)),
                            own == null ? List.of() : own.getValues(MEMBERSHIP.TEAM_ID),
                            own == null
                                    ? List.of()
                                    : own.stream()
                                            .filter(m -> m.get(MEMBERSHIP.LEADS))
                                            .map(m -> m.get(MEMBERSHIP.TEAM_ID))
                                            .toList(),
                            row.get(STAFF.PRESENT),
                            List.of(row.get(STAFF.LANGUAGES)));
                })
                .stream()
                .collect(
                        Collectors.toMap(
                                StaffMember::id,
                                Function.identity(),
                                (a, b) -> a,
                                java.util.LinkedHashMap::new));
    }

    private Map<UUID, Team> readTeams(Condition which) {
        return database
                .selectFrom(TEAM)
                .where(which)
                .orderBy(TEAM.NAME)
                .fetch(row ->
                        new Team(
                                row.get(TEAM.ID),
                                row.get(TEAM.KEY),
                                row.get(TEAM.NAME),
                                row.get(TEAM.PHONE)))
                .stream()
                .collect(
                        Collectors.toMap(
                                Team::id,
                                Function.identity(),
                                (a, b) -> a,
                                java.util.LinkedHashMap::new));
    }

    /** A permission that this release does not know grants nothing. */
    static Set<Permission> permissions(String[] names) {
        var known =
                Arrays.stream(Permission.values())
                        .collect(Collectors.toMap(Enum::name, Function.identity()));
        return Arrays.stream(names)
                .filter(known::containsKey)
                .map(known::get)
                .collect(toUnmodifiableSet());
    }
}
