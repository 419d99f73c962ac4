package recourse.taxonomy.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.organisation.Organisations;
import recourse.platform.Administrator;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;
import recourse.platform.web.Typed;
import recourse.taxonomy.AxisKind;
import recourse.taxonomy.ChangeAxis;

import java.util.HashMap;
import java.util.Map;

/** Products, sites and root causes: three lists of the same kind. */
@Controller
@RequestMapping("/settings/{axis:products|sites|causes}")
class AxesPage {
    private static final String LIST = "taxonomy/axes";
    private static final String ONE = "taxonomy/axis";

    private final ChangeAxis change;
    private final Organisations organisations;
    private final Pages pages;

    AxesPage(ChangeAxis change, Organisations organisations, Pages pages) {
        this.change = change;
        this.organisations = organisations;
        this.pages = pages;
    }

    @GetMapping
    View list(Administrator administrator, @PathVariable String axis) {
        return pages.show(LIST, model(kind(axis), "", Typed.NOTHING));
    }

    @PostMapping
    View add(
            Administrator administrator,
            @PathVariable String axis,
            @RequestParam Map<String, String> fields) {
        try {
            change.add(administrator, kind(axis), told(fields));
            return pages.to("/settings/" + axis, Flash.of("platform.settings.saved"));
        } catch (Refused refused) {
            return pages.again(LIST, model(kind(axis), "", new Typed(fields)), refused);
        }
    }

    @GetMapping("/{key}")
    View show(Administrator administrator, @PathVariable String axis, @PathVariable String key) {
        var fields = new HashMap<String, String>();
        WordsForm.put(fields, "name", change.find(kind(axis), key).name().byLanguage());
        return pages.show(ONE, model(kind(axis), key, new Typed(fields)));
    }

    @PostMapping("/{key}")
    View rename(
            Administrator administrator,
            @PathVariable String axis,
            @PathVariable String key,
            @RequestParam Map<String, String> fields) {
        try {
            change.rename(administrator, kind(axis), key, told(fields));
            return pages.to("/settings/" + axis, Flash.of("platform.settings.saved"));
        } catch (Refused refused) {
            refused.throwUnlessInvalid();
            return pages.again(ONE, model(kind(axis), key, new Typed(fields)), refused);
        }
    }

    @PostMapping("/{key}/retirement")
    View retire(Administrator administrator, @PathVariable String axis, @PathVariable String key) {
        change.retire(administrator, kind(axis), key);
        return pages.to(
                "/settings/" + axis,
                Flash.of("taxonomy.axis.retired")
                        .undoneAt("/settings/" + axis + "/" + key + "/retirement"));
    }

    @DeleteMapping("/{key}/retirement")
    View restore(Administrator administrator, @PathVariable String axis, @PathVariable String key) {
        change.restore(administrator, kind(axis), key);
        return pages.to("/settings/" + axis, Flash.of("taxonomy.axis.restored"));
    }

    private Map<String, Object> model(AxisKind kind, String key, Typed typed) {
        var model = new HashMap<String, Object>();
        model.put("kind", kind);
        model.put("key", key);
        model.put("typed", typed);
        model.put("axes", change.inUse(kind));
        model.put("retired", change.retired(kind));
        model.put("languages", organisations.get().languages());
        return model;
    }

    private static ChangeAxis.Told told(Map<String, String> fields) {
        return new ChangeAxis.Told(WordsForm.words(fields, "name"));
    }

    private static AxisKind kind(String path) {
        return AxisKind.named(path).orElseThrow(Refused::notVisible);
    }
}
