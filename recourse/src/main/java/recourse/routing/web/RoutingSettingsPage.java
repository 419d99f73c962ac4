package recourse.routing.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.identity.People;
import recourse.identity.Team;
import recourse.platform.Administrator;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Option;
import recourse.platform.web.Pages;
import recourse.routing.RoutingRules;
import recourse.taxonomy.Category;
import recourse.taxonomy.Taxonomy;
import recourse.timeline.Actor;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Which team answers for which category. */
@Controller
class RoutingSettingsPage {
    private final RoutingRules rules;
    private final Taxonomy taxonomy;
    private final People people;
    private final Pages pages;

    RoutingSettingsPage(RoutingRules rules, Taxonomy taxonomy, People people, Pages pages) {
        this.rules = rules;
        this.taxonomy = taxonomy;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/settings/routing")
    View show(Administrator administrator) {
        return pages.show("routing/rules", model());
    }

    /** An empty category is the fallback, an empty team takes the rule away. */
    @PostMapping("/settings/routing")
    View set(
            Administrator administrator,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String team) {
        rules.set(categoryId(category), teamId(team), Actor.parse(administrator.actor()));
        return pages.to("/settings/routing", Flash.of("routing.rules.set"));
    }

    private @Nullable UUID categoryId(@Nullable String key) {
        if (key == null || key.isBlank()) {
            return null;
        }
        return taxonomy.categoryNamed(key)
                .map(Category::id)
                .orElseThrow(
                        () -> Refused.invalid("category", "routing.rules.unknown-category", key));
    }

    private @Nullable UUID teamId(@Nullable String key) {
        if (key == null || key.isBlank()) {
            return null;
        }
        return people.teamNamed(key)
                .map(Team::id)
                .orElseThrow(() -> Refused.invalid("team", "routing.assignment.unknown-team", key));
    }

    private Map<String, Object> model() {
        var model = new HashMap<String, Object>();
        model.put("rules", rules);
        model.put("taxonomy", taxonomy);
        model.put("people", people);
        model.put(
                "teams",
                people.teams().stream().map(team -> new Option(team.key(), team.name())).toList());
        return model;
    }
}
