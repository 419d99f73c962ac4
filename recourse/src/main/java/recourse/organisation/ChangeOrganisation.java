package recourse.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Administrator;
import recourse.platform.Checks;
import recourse.platform.SettingChanged;
import recourse.platform.SettingChanged.Area;

import java.util.Map;

/** The organisation gets another name, zone, currency or other languages. */
@Component
public class ChangeOrganisation {
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    ChangeOrganisation(Organisations organisations, ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.events = events;
    }

    /** What the form and the API say; languages as "en, de". */
    public record Told(
            @Nullable String name,
            @Nullable String zone,
            @Nullable String currency,
            @Nullable String languages) {
        public static Told of(Organisation now) {
            return new Told(
                    now.name(),
                    now.zone().getId(),
                    now.currency(),
                    ReadSettings.tags(now.languages()));
        }
    }

    @Transactional
    public Organisation change(Administrator by, Told told) {
        var before = organisations.get();
        var checks = new Checks();
        var after =
                new Organisation(
                        checks.required("name", told.name, 200),
                        ReadSettings.zone(checks, "zone", told.zone),
                        ReadSettings.currency(checks, "currency", told.currency),
                        ReadSettings.languages(checks, "languages", told.languages),
                        before.demonstration(),
                        before.ready());
        checks.refuseFaults();
        organisations.change(after);
        events.publishEvent(
                SettingChanged.changed(
                        Area.HOUSE, after.name(), by, values(before), values(after)));
        return after;
    }

    private static Map<String, String> values(Organisation one) {
        return Map.of(
                "name", one.name(),
                "zone", one.zone().getId(),
                "currency", one.currency(),
                "languages", ReadSettings.tags(one.languages()));
    }
}
