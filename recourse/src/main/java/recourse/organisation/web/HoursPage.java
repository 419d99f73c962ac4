package recourse.organisation.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.organisation.Calendars;
import recourse.organisation.ChangeHours;
import recourse.organisation.HolidayRegions;
import recourse.organisation.Organisations;
import recourse.platform.Administrator;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;
import recourse.platform.web.Typed;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;

/** When the house works. */
@Controller
class HoursPage {
    private static final String TEMPLATE = "organisation/hours";
    private static final int SHOWN_HOLIDAYS = 5;

    private final Calendars calendars;
    private final ChangeHours change;
    private final HolidayRegions regions;
    private final Organisations organisations;
    private final Clock clock;
    private final Pages pages;

    HoursPage(
            Calendars calendars,
            ChangeHours change,
            HolidayRegions regions,
            Organisations organisations,
            Clock clock,
            Pages pages) {
        this.calendars = calendars;
        this.change = change;
        this.regions = regions;
        this.organisations = organisations;
        this.clock = clock;
        this.pages = pages;
    }

    /** Straight to the hours where there is one calendar only. */
    @GetMapping("/settings/hours")
    View list(Administrator administrator) {
        var ids = calendars.ids();
        return ids.size() == 1
                ? show(administrator, ids.getFirst())
                : pages.show("organisation/calendars", Map.of("calendars", ids));
    }

    @GetMapping("/settings/hours/new")
    View blank(Administrator administrator) {
        return pages.show(TEMPLATE, model("", Typed.NOTHING));
    }

    @PostMapping("/settings/hours")
    View add(Administrator administrator, @RequestParam Map<String, String> fields) {
        try {
            var kept = change.add(administrator, HoursForm.told(fields));
            return pages.to("/settings/hours/" + kept.id(), Flash.of("platform.settings.saved"));
        } catch (Refused refused) {
            return pages.again(TEMPLATE, model("", new Typed(fields)), refused);
        }
    }

    @GetMapping("/settings/hours/{id}")
    View show(Administrator administrator, @PathVariable String id) {
        var kept = calendars.kept(id).orElseThrow(Refused::notVisible);
        return pages.show(TEMPLATE, model(id, HoursForm.typed(kept)));
    }

    @PostMapping("/settings/hours/{id}")
    View change(
            Administrator administrator,
            @PathVariable String id,
            @RequestParam Map<String, String> fields) {
        try {
            change.change(administrator, id, HoursForm.told(fields));
            return pages.to("/settings/hours", Flash.of("organisation.hours.saved"));
        } catch (Refused refused) {
            refused.throwUnlessInvalid();
            return pages.again(TEMPLATE, model(id, new Typed(fields)), refused);
        }
    }

    private Map<String, Object> model(String id, Typed typed) {
        var model = new HashMap<String, Object>();
        model.put("id", id);
        model.put("typed", typed);
        model.put("days", DayOfWeek.values());
        model.put("regions", regions);
        var today = clock.instant().atZone(organisations.get().zone()).toLocalDate();
        model.put("next", id.isEmpty() ? Map.of() : calendars.holidays(id, today, SHOWN_HOLIDAYS));
        return model;
    }
}
