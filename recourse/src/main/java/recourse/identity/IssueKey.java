package recourse.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Administrator;
import recourse.platform.Checks;
import recourse.platform.Refused;
import recourse.platform.SettingChanged;
import recourse.platform.SettingChanged.Act;
import recourse.platform.SettingChanged.Area;
import recourse.timeline.Actor;

import java.util.List;
import java.util.Map;

/** Another program gets a key, which is shown once, or loses it. */
@Component
public class IssueKey {
    private final ApiKeys keys;
    private final ApplicationEventPublisher events;

    IssueKey(ApiKeys keys, ApplicationEventPublisher events) {
        this.keys = keys;
        this.events = events;
    }

    /** What the form and the API say. */
    public record Told(
            @Nullable String name,
            @Nullable String integration,
            @Nullable List<String> permissions) {
        public static final Told NOTHING = new Told(null, null, List.of());

        public boolean has(Permission permission) {
            return permissions != null && permissions.contains(permission.name());
        }
    }

    /** The text of the new key. */
    @Transactional
    public String issue(Administrator by, Told told) {
        var checks = new Checks();
        var name = checks.required("name", told.name, 200);
        var integration = checks.required("integration", told.integration, 100);
        var permissions = ChangeRole.permissions(checks, told.permissions);
        if (permissions.isEmpty()) {
            checks.fault("permissions", "identity.key.no-permission");
        }
        checks.refuseFaults();
        // A key that a key issues is its person's as well, or four eyes would be theirs alone.
        var person = keys.personBehind(Actor.parse(by.actor())).staffId();
        var text = keys.create(name, integration, permissions, person);
        events.publishEvent(
                SettingChanged.added(
                        Area.KEY,
                        name,
                        by,
                        Map.of(
                                "integration",
                                integration,
                                "permissions",
                                ChangeRole.names(permissions))));
        return text;
    }

    @Transactional
    public void end(Administrator by, String id) {
        var key =
                keys.all().stream()
                        .filter(one -> one.id().equals(id) && one.ended() == null)
                        .findFirst()
                        .orElseThrow(Refused::notVisible);
        keys.end(id);
        events.publishEvent(SettingChanged.of(Area.KEY, key.name(), Act.RETIRED, by));
    }
}
