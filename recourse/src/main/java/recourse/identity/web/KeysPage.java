package recourse.identity.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import recourse.identity.ApiKeys;
import recourse.identity.IssueKey;
import recourse.identity.People;
import recourse.identity.Permission;
import recourse.platform.Administrator;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

import java.util.HashMap;
import java.util.Map;

/** The keys of other programs. */
@Controller
class KeysPage {
    private static final String TEMPLATE = "identity/api-keys";

    private final ApiKeys keys;
    private final IssueKey issue;
    private final People people;
    private final Pages pages;

    KeysPage(ApiKeys keys, IssueKey issue, People people, Pages pages) {
        this.keys = keys;
        this.issue = issue;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/settings/keys")
    View list(Administrator administrator) {
        return pages.show(TEMPLATE, model(IssueKey.Told.NOTHING, ""));
    }

    /** Never a redirect: the key stands in this answer and nowhere else. */
    @PostMapping("/settings/keys")
    View issue(Administrator administrator, @ModelAttribute IssueKey.Told told) {
        try {
            var text = issue.issue(administrator, told);
            return pages.show(HttpStatus.CREATED, TEMPLATE, model(IssueKey.Told.NOTHING, text));
        } catch (Refused refused) {
            return pages.again(TEMPLATE, model(told, ""), refused);
        }
    }

    @DeleteMapping("/settings/keys/{id}")
    View end(Administrator administrator, @PathVariable String id) {
        issue.end(administrator, id);
        return pages.to("/settings/keys", Flash.of("identity.key.ended"));
    }

    private Map<String, Object> model(IssueKey.Told told, String text) {
        var model = new HashMap<String, Object>();
        model.put("issued", keys.all());
        model.put("people", people);
        model.put("told", told);
        model.put("text", text);
        model.put("permissions", Permission.values());
        return model;
    }
}
