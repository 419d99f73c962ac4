package recourse.resolution.web;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import recourse.identity.Roles;
import recourse.organisation.Organisations;
import recourse.platform.Administrator;
import recourse.platform.Refused;
import recourse.platform.SettingsSection;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;
import recourse.resolution.Authorities;
import recourse.resolution.ChangeAuthority;
import recourse.resolution.Limits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How much remedy each role may grant alone. */
@Controller
class AuthorityPage {
    private static final String TEMPLATE = "resolution/authority";

    private final Authorities authorities;
    private final ChangeAuthority change;
    private final Roles roles;
    private final Organisations organisations;
    private final Pages pages;

    AuthorityPage(
            Authorities authorities,
            ChangeAuthority change,
            Roles roles,
            Organisations organisations,
            Pages pages) {
        this.authorities = authorities;
        this.change = change;
        this.roles = roles;
        this.organisations = organisations;
        this.pages = pages;
    }

    @Bean
    static SettingsSection authoritySection() {
        return SettingsSection.forAdministrators(
                "resolution.authority", "/settings/authority", SettingsSection.Group.WORK, 20);
    }

    @GetMapping("/settings/authority")
    View show(Administrator administrator) {
        return pages.show(TEMPLATE, model(new ChangeAuthority.Told(null, null, null)));
    }

    @PostMapping("/settings/authority")
    View change(Administrator administrator, @ModelAttribute ChangeAuthority.Told told) {
        try {
            change.change(administrator, told);
            return pages.to("/settings/authority", Flash.of("platform.settings.saved"));
        } catch (Refused refused) {
            return pages.again(TEMPLATE, model(told), refused);
        }
    }

    private Map<String, Object> model(ChangeAuthority.Told told) {
        var limits = authorities.limits();
        var model = new HashMap<String, Object>();
        model.put("told", told);
        model.put("limits", limits);
        model.put("roles", roles.all());
        model.put("house", organisations.get().currency());
        model.put("currencies", currencies(limits));
        return model;
    }

    /** The organisation's own first, then those in which a limit stands. */
    private List<String> currencies(Limits limits) {
        return Stream.concat(
                        Stream.of(organisations.get().currency()),
                        limits.all().stream().map(limit -> limit.upTo().currency()))
                .distinct()
                .toList();
    }
}
