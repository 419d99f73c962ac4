package recourse.organisation.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import recourse.organisation.Calendars;
import recourse.organisation.ChangeBrand;
import recourse.organisation.Organisations;
import recourse.organisation.ReadSettings;
import recourse.platform.Administrator;
import recourse.platform.Refused;
import recourse.platform.Settings;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** The names under which the organisation meets people, with their addresses. */
@Controller
class BrandsPage {
    private static final String TEMPLATE = "organisation/brand";

    private final Organisations organisations;
    private final Calendars calendars;
    private final ChangeBrand change;
    private final Settings settings;
    private final Pages pages;

    BrandsPage(
            Organisations organisations,
            Calendars calendars,
            ChangeBrand change,
            Settings settings,
            Pages pages) {
        this.organisations = organisations;
        this.calendars = calendars;
        this.change = change;
        this.settings = settings;
        this.pages = pages;
    }

    @GetMapping("/settings/brands")
    View list(Administrator administrator) {
        return pages.show(
                "organisation/brands",
                Map.of("brands", organisations.brands(), "mailPort", settings.mailPort()));
    }

    @GetMapping("/settings/brands/new")
    View blank(Administrator administrator) {
        var house = organisations.get();
        var told =
                new ChangeBrand.Told(
                        "",
                        "",
                        null,
                        null,
                        ReadSettings.tags(house.languages()),
                        house.zone().getId(),
                        organisations.defaultBrand().calendarId(),
                        false);
        return pages.show(TEMPLATE, model("", told));
    }

    @PostMapping("/settings/brands")
    View add(Administrator administrator, @ModelAttribute ChangeBrand.Told told) {
        try {
            change.add(administrator, told);
            return pages.to("/settings/brands", Flash.of("platform.settings.saved"));
        } catch (Refused refused) {
            return pages.again(TEMPLATE, model("", told), refused);
        }
    }

    @GetMapping("/settings/brands/{key}")
    View show(Administrator administrator, @PathVariable String key) {
        return pages.show(TEMPLATE, model(key, ChangeBrand.Told.of(change.find(key))));
    }

    @PostMapping("/settings/brands/{key}")
    View change(
            Administrator administrator,
            @PathVariable String key,
            @ModelAttribute ChangeBrand.Told told) {
        try {
            change.change(administrator, key, told);
            return pages.to("/settings/brands", Flash.of("platform.settings.saved"));
        } catch (Refused refused) {
            refused.throwUnlessInvalid();
            return pages.again(TEMPLATE, model(key, told), refused);
        }
    }

    private Map<String, Object> model(String key, ChangeBrand.Told told) {
        var model = new HashMap<String, Object>();
        model.put("key", key);
        model.put("told", told);
        model.put("zones", new TreeSet<>(ZoneId.getAvailableZoneIds()));
        model.put("calendars", calendars.ids());
        model.put("isMain", !key.isEmpty() && change.find(key).isDefault());
        return model;
    }
}
