package recourse.correspondence.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.correspondence.ChangeTemplate;
import recourse.correspondence.PreviewTemplate;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Administrator;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;
import recourse.platform.web.Typed;

import java.util.HashMap;
import java.util.Map;

/** The words that messages begin with, in all languages side by side. */
@Controller
@RequestMapping("/settings/templates")
class TemplatesPage {
    private static final String LIST = "/settings/templates";
    private static final String FORM = "correspondence/template";

    private final ChangeTemplate change;
    private final PreviewTemplate preview;
    private final Organisations organisations;
    private final Pages pages;

    TemplatesPage(
            ChangeTemplate change,
            PreviewTemplate preview,
            Organisations organisations,
            Pages pages) {
        this.change = change;
        this.preview = preview;
        this.organisations = organisations;
        this.pages = pages;
    }

    @GetMapping
    View list(Administrator administrator) {
        return pages.show(
                "correspondence/templates", Map.of("templates", change.all(), "change", change));
    }

    @GetMapping("/new")
    View blank(Administrator administrator, Viewer viewer) {
        return pages.show(FORM, model(viewer, "", Typed.NOTHING, null));
    }

    @PostMapping
    View add(Administrator administrator, Viewer viewer, @RequestParam Map<String, String> fields) {
        try {
            change.add(administrator, TemplateForm.told(fields));
            return pages.to(LIST, Flash.of("platform.settings.saved"));
        } catch (Refused refused) {
            return pages.again(FORM, model(viewer, "", new Typed(fields), null), refused);
        }
    }

    @GetMapping("/{key}")
    View show(Administrator administrator, Viewer viewer, @PathVariable String key) {
        var typed = TemplateForm.typed(change.find(key));
        return pages.show(FORM, model(viewer, key, typed, null));
    }

    @PostMapping("/{key}")
    View change(
            Administrator administrator,
            Viewer viewer,
            @PathVariable String key,
            @RequestParam Map<String, String> fields) {
        try {
            change.change(administrator, key, TemplateForm.told(fields));
            return pages.to(LIST + "/" + key, Flash.of("platform.settings.saved"));
        } catch (Refused refused) {
            refused.throwUnlessInvalid();
            return pages.again(FORM, model(viewer, key, new Typed(fields), null), refused);
        }
    }

    /** What was typed, as it would read; nothing is written. A new one has no key yet. */
    @PostMapping({"/preview", "/{key}/preview"})
    View preview(
            Administrator administrator,
            Viewer viewer,
            @PathVariable(required = false) @Nullable String key,
            @RequestParam Map<String, String> fields) {
        return pages.show(
                FORM,
                model(viewer, key == null ? "" : key, new Typed(fields), fields.get("complaint")));
    }

    /** Back to the words it began with. */
    @DeleteMapping("/{key}/words")
    View reset(Administrator administrator, @PathVariable String key) {
        change.reset(administrator, key);
        return pages.to(LIST + "/" + key, Flash.of("correspondence.template.reset-done"));
    }

    @PostMapping("/{key}/retirement")
    View retire(Administrator administrator, @PathVariable String key) {
        change.retire(administrator, key);
        return pages.to(LIST, Flash.of("correspondence.template.retired"));
    }

    private Map<String, Object> model(
            Viewer viewer, String key, Typed typed, @Nullable String reference) {
        var model = new HashMap<String, Object>();
        model.put("key", key);
        model.put("typed", typed);
        model.put("languages", organisations.get().languages());
        model.put("variables", change.variables(key));
        model.put("required", change.required(key));
        model.put("isOwn", key.isEmpty() || change.isOwn(key));
        model.put("isChanged", !key.isEmpty() && change.isChanged(change.find(key)));
        model.put("reference", reference == null ? "" : reference);
        var read = change.read(key, TemplateForm.told(typed.fields()));
        model.put(
                "previews",
                read.body().byLanguage().isEmpty()
                        ? Map.of()
                        : preview.of(read, viewer, reference));
        return model;
    }
}
