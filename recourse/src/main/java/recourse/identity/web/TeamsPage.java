package recourse.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.identity.ChangeTeam;
import recourse.identity.People;
import recourse.platform.Administrator;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Option;
import recourse.platform.web.Pages;

import java.util.HashMap;
import java.util.Map;

/** The teams of the house. */
@Controller
class TeamsPage {
    private static final String LIST = "identity/teams";
    private static final String ONE = "identity/team";
    private static final ChangeTeam.Told NOTHING = new ChangeTeam.Told("", null);

    private final People people;
    private final ChangeTeam change;
    private final Pages pages;

    TeamsPage(People people, ChangeTeam change, Pages pages) {
        this.people = people;
        this.change = change;
        this.pages = pages;
    }

    @GetMapping("/settings/teams")
    View list(Administrator administrator) {
        return pages.show(LIST, Map.of("people", people, "told", NOTHING));
    }

    @PostMapping("/settings/teams")
    View add(Administrator administrator, @ModelAttribute ChangeTeam.Told told) {
        try {
            var team = change.add(administrator, told);
            return pages.to("/settings/teams", Flash.of("identity.team.added", team.name()));
        } catch (Refused refused) {
            return pages.again(LIST, Map.of("people", people, "told", told), refused);
        }
    }

    @GetMapping("/settings/teams/{key}")
    View show(Administrator administrator, @PathVariable String key) {
        return pages.show(ONE, model(key, ChangeTeam.Told.of(change.find(key))));
    }

    @PostMapping("/settings/teams/{key}")
    View change(
            Administrator administrator,
            @PathVariable String key,
            @ModelAttribute ChangeTeam.Told told) {
        return orAgain(
                key,
                told,
                () -> {
                    change.change(administrator, key, told);
                    return pages.to("/settings/teams", Flash.of("platform.settings.saved"));
                });
    }

    @PostMapping("/settings/teams/{key}/retirement")
    View retire(
            Administrator administrator,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String to) {
        var team = change.find(key);
        return orAgain(
                key,
                ChangeTeam.Told.of(team),
                () -> {
                    change.retire(administrator, key, to);
                    return pages.to(
                            "/settings/teams", Flash.of("identity.team.retired", team.name()));
                });
    }

    private View orAgain(String key, ChangeTeam.Told told, java.util.function.Supplier<View> act) {
        try {
            return act.get();
        } catch (Refused refused) {
            refused.throwUnlessInvalid();
            return pages.again(ONE, model(key, told), refused);
        }
    }

    private Map<String, Object> model(String key, ChangeTeam.Told told) {
        var team = change.find(key);
        var model = new HashMap<String, Object>();
        model.put("key", key);
        model.put("told", told);
        model.put("members", people.membersOf(team.id()));
        model.put("work", change.workOf(team));
        model.put(
                "others",
                people.teams().stream()
                        .filter(other -> !other.equals(team))
                        .map(other -> new Option(other.key(), other.name()))
                        .toList());
        return model;
    }
}
