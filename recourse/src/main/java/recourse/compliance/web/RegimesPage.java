package recourse.compliance.web;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.compliance.KnownRegimes;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.SettingsSection;
import recourse.platform.web.Pages;
import recourse.regulation.Regions;

import java.util.Map;

/** Which rules the house knows, and what each of them asks. */
@Controller
class RegimesPage {
    private final KnownRegimes regimes;
    private final Pages pages;

    RegimesPage(KnownRegimes regimes, Pages pages) {
        this.regimes = regimes;
        this.pages = pages;
    }

    @Bean
    static SettingsSection regimesSection() {
        return SettingsSection.forAdministrators(
                "compliance.regimes", "/settings/regimes", SettingsSection.Group.WORK, 30);
    }

    @GetMapping("/settings/regimes")
    View list(Viewer viewer) {
        return pages.show(
                "compliance/regimes",
                Map.of(
                        "places",
                        RegimesByPlace.of(regimes.all(viewer)),
                        "mayAmend",
                        viewer.may(Permission.ADMINISTER)));
    }

    @GetMapping("/settings/regimes/{id}")
    View show(Viewer viewer, @PathVariable String id, @RequestParam Map<String, String> asked) {
        var regime = regimes.get(viewer, id);
        return pages.show(
                "compliance/regime",
                Map.of(
                        "regime",
                        regime,
                        "today",
                        regimes.today(),
                        "trial",
                        Trial.of(regime, asked, regimes.zone()),
                        "calendars",
                        Regions.shipped().all(),
                        "mayAmend",
                        viewer.may(Permission.ADMINISTER)));
    }
}
