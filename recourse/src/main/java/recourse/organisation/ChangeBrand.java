package recourse.organisation;

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

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/** A name under which the organisation meets people is added, or changes. */
@Component
public class ChangeBrand {
    private static final Pattern HOST = Pattern.compile("[a-z0-9.-]+(:\\d+)?");
    private static final UUID NONE = new UUID(0, 0);

    private final Organisations organisations;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;

    ChangeBrand(
            Organisations organisations, Calendars calendars, ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.calendars = calendars;
        this.events = events;
    }

    /** What the form and the API say; {@code main} makes it the one that stands for all. */
    public record Told(
            @Nullable String name,
            @Nullable String mailAddress,
            @Nullable String host,
            @Nullable String phone,
            @Nullable String languages,
            @Nullable String zone,
            @Nullable String hours,
            @Nullable Boolean main) {
        public static Told of(Brand brand) {
            return new Told(
                    brand.name(),
                    brand.mailAddress(),
                    brand.host(),
                    brand.phone(),
                    ReadSettings.tags(brand.languages()),
                    brand.zone().getId(),
                    brand.calendarId(),
                    brand.isDefault());
        }
    }

    @Transactional
    public Brand add(Administrator by, Told told) {
        var read = read(told, NONE, "", false);
        var key = Keys.from(read.name(), taken -> organisations.brandNamed(taken).isPresent());
        if (read.isDefault()) {
            organisations.noneIsMain();
        }
        var brand =
                organisations.add(
                        new Brand(
                                NONE,
                                key,
                                read.name(),
                                read.mailAddress(),
                                read.host(),
                                read.phone(),
                                read.languages(),
                                read.calendarId(),
                                read.zone(),
                                read.isDefault()));
        events.publishEvent(SettingChanged.added(Area.BRAND, brand.name(), by, values(brand)));
        return brand;
    }

    @Transactional
    public Brand change(Administrator by, String key, Told told) {
        var before = find(key);
        var after = read(told, before.id(), before.key(), before.isDefault());
        organisations.change(after);
        events.publishEvent(
                SettingChanged.changed(
                        Area.BRAND, after.name(), by, values(before), values(after)));
        return after;
    }

    public Brand find(String key) {
        return organisations.brands().stream()
                .filter(brand -> brand.key().equals(key))
                .findFirst()
                .orElseThrow(Refused::notVisible);
    }

    private Brand read(Told told, UUID id, String key, boolean isMain) {
        var checks = new Checks();
        var mail =
                checks.email("mailAddress", checks.required("mailAddress", told.mailAddress, 320));
        var host = host(checks, told.host);
        var hours = checks.required("hours", told.hours, 60);
        if (!hours.isEmpty() && !calendars.ids().contains(hours)) {
            checks.fault("hours", "organisation.brand.unknown-hours", hours);
        }
        for (var other : organisations.brands()) {
            if (!other.id().equals(id) && other.mailAddress().equalsIgnoreCase(mail)) {
                checks.fault("mailAddress", "organisation.brand.address-taken", other.name());
            }
            if (!other.id().equals(id) && host != null && host.equals(other.host())) {
                checks.fault("host", "organisation.brand.host-taken", other.name());
            }
        }
        var brand =
                new Brand(
                        id,
                        key,
                        checks.required("name", told.name, 200),
                        Objects.requireNonNullElse(mail, ""),
                        host,
                        checks.text("phone", told.phone, 60),
                        ReadSettings.languages(checks, "languages", told.languages),
                        hours,
                        ReadSettings.zone(checks, "zone", told.zone),
                        // One stands for all: another is made so, this one is not unmade.
                        isMain || Boolean.TRUE.equals(told.main));
        checks.refuseFaults();
        return brand;
    }

    private static @Nullable String host(Checks checks, @Nullable String given) {
        var host = checks.text("host", given, 255);
        if (host == null) {
            return null;
        }
        var plain = host.toLowerCase(Locale.ROOT);
        if (!HOST.matcher(plain).matches()) {
            checks.fault("host", "organisation.brand.host-form");
        }
        return plain;
    }

    private static Map<String, String> values(Brand brand) {
        var values = new TreeMap<String, String>();
        values.put("name", brand.name());
        values.put("mailAddress", brand.mailAddress());
        values.put("host", Objects.requireNonNullElse(brand.host(), ""));
        values.put("phone", Objects.requireNonNullElse(brand.phone(), ""));
        values.put("languages", ReadSettings.tags(brand.languages()));
        values.put("zone", brand.zone().getId());
        values.put("hours", brand.calendarId());
        values.put("main", String.valueOf(brand.isDefault()));
        return values;
    }
}
