package recourse.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.organisation.ReadSettings;
import recourse.platform.Administrator;
import recourse.platform.Checks;
import recourse.platform.Refused;
import recourse.platform.SettingChanged;
import recourse.platform.SettingChanged.Area;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody begins to work here, or gets another role, other teams, another name or address. */
@Component
public class ChangeStaff {
    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,59}");

    private final People people;
    private final StaffRoll roll;
    private final Roles roles;
    private final LastAdministrator last;
    private final ApplicationEventPublisher events;

    ChangeStaff(
            People people,
            StaffRoll roll,
            Roles roles,
            LastAdministrator last,
            ApplicationEventPublisher events) {
        this.people = people;
        this.roll = roll;
        this.roles = roles;
        this.last = last;
        this.events = events;
    }

    /** What the form and the API say; teams and leads by key, languages as "en, de". */
    public record Told(
            @Nullable String userName,
            @Nullable String name,
            @Nullable String email,
            @Nullable String role,
            @Nullable String languages,
            @Nullable List<String> teams,
            @Nullable List<String> leads,
            @Nullable Boolean present) {
        public boolean isIn(Team team) {
            return teams != null && teams.contains(team.key());
        }

        public boolean isLeading(Team team) {
            return leads != null && leads.contains(team.key());
        }
    }

    /** The same once it was read. */
    record Person(
            String userName,
            String name,
            String email,
            Role role,
            List<String> languages,
            List<Team> teams,
            List<Team> leads,
            boolean present) {}

    public Told told(StaffMember member) {
        return new Told(
                member.userName(),
                member.name(),
                member.email(),
                member.roleKey(),
                String.join(", ", member.languages()),
                keys(member.teams()),
                keys(member.leads()),
                member.present());
    }

    @Transactional
    public StaffMember add(Administrator by, Told told) {
        var checks = new Checks();
        var userName =
                checks.required("userName", told.userName, 60).toLowerCase(java.util.Locale.ROOT);
        if (!USER_NAME.matcher(userName).matches()) {
            checks.fault("userName", "identity.staff.user-name-form");
        } else if (roll.knows(userName)) {
            checks.fault("userName", "identity.staff.user-name-taken", userName);
        }
        var person = read(checks, userName, told);
        var id = roll.add(person);
        people.changed();
        events.publishEvent(SettingChanged.added(Area.STAFF, person.name(), by, values(person)));
        return people.find(id).orElseThrow();
    }

    @Transactional
    public StaffMember change(Administrator by, String userName, Told told) {
        last.holdRights();
        var member = find(userName);
        var before = read(new Checks(), member.userName(), told(member));
        var after = read(new Checks(), member.userName(), told);
        roll.change(member.id(), after);
        last.mustRemain();
        people.changed();
        events.publishEvent(
                SettingChanged.changed(
                        Area.STAFF, after.name(), by, values(before), values(after)));
        return find(userName);
    }

    public StaffMember find(String userName) {
        return people.named(userName).orElseThrow(Refused::notVisible);
    }

    private Person read(Checks checks, String userName, Told told) {
        var email = checks.email("email", checks.required("email", told.email, 320));
        var role = roles.find(checks.required("role", told.role, 60));
        if (role.isEmpty()) {
            checks.fault("role", "identity.staff.unknown-role");
        }
        var leads = teams(checks, "leads", told.leads);
        var teams =
                java.util.stream.Stream.concat(
                                teams(checks, "teams", told.teams).stream(), leads.stream())
                        .distinct()
                        .toList();
        var name = checks.required("name", told.name, 200);
        var languages = ReadSettings.languages(checks, "languages", told.languages);
        checks.refuseFaults();
        return new Person(
                userName,
                name,
                Objects.requireNonNullElse(email, ""),
                role.orElseThrow(),
                languages.stream().map(java.util.Locale::toLanguageTag).toList(),
                teams,
                leads,
                !Boolean.FALSE.equals(told.present));
    }

    private List<Team> teams(Checks checks, String field, @Nullable List<String> keys) {
        return (keys == null ? List.<String>of() : keys)
                .stream()
                        .filter(key -> !key.isBlank())
                        .map(key -> named(checks, field, key))
                        .flatMap(Optional::stream)
                        .toList();
    }

    private Optional<Team> named(Checks checks, String field, String key) {
        var team = people.teams().stream().filter(one -> one.key().equals(key)).findFirst();
        if (team.isEmpty()) {
            checks.fault(field, "identity.staff.unknown-team", key);
        }
        return team;
    }

    private List<String> keys(List<java.util.UUID> teams) {
        return people.teams().stream()
                .filter(team -> teams.contains(team.id()))
                .map(Team::key)
                .toList();
    }

    private static Map<String, String> values(Person person) {
        var values = new TreeMap<String, String>();
        values.put("userName", person.userName());
        values.put("name", person.name());
        values.put("email", person.email());
        values.put("role", person.role().name());
        values.put("languages", String.join(", ", person.languages()));
        values.put("teams", names(person.teams()));
        values.put("leads", names(person.leads()));
        values.put("present", String.valueOf(person.present()));
        return values;
    }

    private static String names(List<Team> teams) {
        return teams.stream().map(Team::name).sorted().collect(Collectors.joining(", "));
    }
}
