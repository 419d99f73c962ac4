package recourse.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Administrator;
import recourse.platform.Checks;
import recourse.platform.Keys;
import recourse.platform.Refused;
import recourse.platform.SettingChanged;
import recourse.platform.SettingChanged.Area;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A role gets another name or other permissions, or the house a role of its own. */
@Component
public class ChangeRole {
    private final Roles roles;
    private final People people;
    private final LastAdministrator last;
    private final ApplicationEventPublisher events;

    ChangeRole(
            Roles roles, People people, LastAdministrator last, ApplicationEventPublisher events) {
        this.roles = roles;
        this.people = people;
        this.last = last;
        this.events = events;
    }

    /** What the form and the API say. */
    public record Told(@Nullable String name, @Nullable List<String> permissions) {
        public static Told of(Role role) {
            return new Told(
                    role.name(), role.permissions().stream().map(Enum::name).sorted().toList());
        }

        public boolean has(Permission permission) {
            return permissions != null && permissions.contains(permission.name());
        }
    }

    @Transactional
    public Role add(Administrator by, Told told) {
        var checks = new Checks();
        var name = checks.required("name", told.name, 100);
        var permissions = permissions(checks, told.permissions);
        checks.refuseFaults();
        var key = Keys.from(name, taken -> roles.find(taken).isPresent());
        var role = people.addRole(key, name, permissions);
        events.publishEvent(SettingChanged.added(Area.ROLE, name, by, values(role)));
        return role;
    }

    @Transactional
    public Role change(Administrator by, String key, Told told) {
        last.holdRights();
        var before = roles.find(key).orElseThrow(Refused::notVisible);
        var checks = new Checks();
        var after =
                new Role(
                        before.id(),
                        before.key(),
                        checks.required("name", told.name, 100),
                        permissions(checks, told.permissions));
        checks.refuseFaults();
        roles.change(after);
        last.mustRemain();
        people.changed();
        events.publishEvent(
                SettingChanged.changed(Area.ROLE, after.name(), by, values(before), values(after)));
        return after;
    }

    static Set<Permission> permissions(Checks checks, @Nullable List<String> names) {
        var permissions = EnumSet.noneOf(Permission.class);
        for (var name : names == null ? List.<String>of() : names) {
            var known = checks.oneOf("permissions", Permission.class, name);
            if (known != null) {
                permissions.add(known);
            }
        }
        return permissions;
    }

    private static Map<String, String> values(Role role) {
        return Map.of("name", role.name(), "permissions", names(role.permissions()));
    }

    static String names(Set<Permission> permissions) {
        return new TreeSet<>(permissions)
                .stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
