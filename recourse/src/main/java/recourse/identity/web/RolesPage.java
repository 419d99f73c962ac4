package recourse.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import recourse.identity.ChangeRole;
import recourse.identity.Permission;
import recourse.identity.Roles;
import recourse.platform.Administrator;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the people of each role may do. */
@Controller
class RolesPage {
    private static final String ONE = "identity/role";

    private final Roles roles;
    private final ChangeRole change;
    private final Pages pages;

    RolesPage(Roles roles, ChangeRole change, Pages pages) {
        this.roles = roles;
        this.change = change;
        this.pages = pages;
    }

    @GetMapping("/settings/roles")
    View list(Administrator administrator) {
        return pages.show(
                "identity/roles",
                Map.of(
                        "roles",
                        roles.all(),
                        "people",
                        roles.people(),
                        "permissions",
                        Permission.values()));
    }

    @GetMapping("/settings/roles/new")
    View blank(Administrator administrator) {
        return pages.show(ONE, model("", new ChangeRole.Told("", List.of())));
    }

    @PostMapping("/settings/roles")
    View add(Administrator administrator, @ModelAttribute ChangeRole.Told told) {
        try {
            change.add(administrator, told);
            return pages.to("/settings/roles", Flash.of("platform.settings.saved"));
        } catch (Refused refused) {
            return pages.again(ONE, model("", told), refused);
        }
    }

    @GetMapping("/settings/roles/{key}")
    View show(Administrator administrator, @PathVariable String key) {
        var role = roles.find(key).orElseThrow(Refused::notVisible);
        return pages.show(ONE, model(key, ChangeRole.Told.of(role)));
    }

    @PostMapping("/settings/roles/{key}")
    View change(
            Administrator administrator,
            @PathVariable String key,
            @ModelAttribute ChangeRole.Told told) {
        try {
            change.change(administrator, key, told);
            return pages.to("/settings/roles", Flash.of("platform.settings.saved"));
        } catch (Refused refused) {
            refused.throwUnlessInvalid();
            return pages.again(ONE, model(key, told), refused);
        }
    }

    private static Map<String, Object> model(String key, ChangeRole.Told told) {
        var model = new HashMap<String, Object>();
        model.put("key", key);
        model.put("told", told);
        model.put("permissions", Permission.values());
        return model;
    }
}
