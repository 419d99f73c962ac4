package recourse.organisation.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import recourse.organisation.ChangeOrganisation;
import recourse.organisation.Organisations;
import recourse.platform.Administrator;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

import java.time.ZoneId;
import java.util.Map;
import java.util.TreeSet;

/** The organisation's name, zone, currency and languages. */
@Controller
class OrganisationPage {
    private static final String TEMPLATE = "organisation/organisation";

    private final Organisations organisations;
    private final ChangeOrganisation change;
    private final Pages pages;

    OrganisationPage(Organisations organisations, ChangeOrganisation change, Pages pages) {
        this.organisations = organisations;
        this.change = change;
        this.pages = pages;
    }

    @GetMapping("/settings/organisation")
    View show(Administrator administrator) {
        return pages.show(TEMPLATE, model(ChangeOrganisation.Told.of(organisations.get())));
    }

    @PostMapping("/settings/organisation")
    View change(Administrator administrator, @ModelAttribute ChangeOrganisation.Told told) {
        try {
            change.change(administrator, told);
            return pages.to("/settings/organisation", Flash.of("platform.settings.saved"));
        } catch (Refused refused) {
            return pages.again(TEMPLATE, model(told), refused);
        }
    }

    private static Map<String, Object> model(ChangeOrganisation.Told told) {
        return Map.of("told", told, "zones", new TreeSet<>(ZoneId.getAvailableZoneIds()));
    }
}
