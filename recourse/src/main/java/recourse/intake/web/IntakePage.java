package recourse.intake.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.intake.InputState;
import recourse.intake.Inputs;
import recourse.intake.IntakeFigures;
import recourse.platform.web.Pages;
import recourse.platform.web.Typed;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What came in and waits for a person, or was sorted. */
@Controller
class IntakePage {
    private static final int SHOWN = 50;
    private static final int TO_CHECK = 200;

    private final Inputs inputs;
    private final IntakeFigures figures;
    private final ItemView views;
    private final Pages pages;

    IntakePage(Inputs inputs, IntakeFigures figures, ItemView views, Pages pages) {
        this.inputs = inputs;
        this.figures = figures;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/intake")
    View list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after) {
        var asked = InputsApi.state(state);
        var page =
                asked == null
                        ? new Inputs.Page(inputs.heldFor(viewer, TO_CHECK), null)
                        : inputs.list(
                                viewer,
                                asked,
                                after == null || after.isBlank()
                                        ? null
                                        : InputsApi.id("after", after),
                                SHOWN);
        return pages.show("intake/index", model(viewer, asked, page));
    }

    @GetMapping("/intake/{id}")
    View show(Viewer viewer, @PathVariable UUID id) {
        return pages.show("intake/show", views.of(viewer, id, Typed.NOTHING));
    }

    private Map<String, Object> model(Viewer viewer, @Nullable InputState asked, Inputs.Page page) {
        var model = new HashMap<String, Object>();
        model.put("items", page.items());
        model.put("state", asked == null ? "" : asked.name());
        model.put("next", page.next() == null ? "" : page.next().toString());
        model.put("toCheck", inputs.countHeldFor(viewer, TO_CHECK));
        if (viewer.may(Permission.TRIAGE) || viewer.may(Permission.SEE_INSIGHT)) {
            model.put("summary", figures.summary(viewer));
        }
        return model;
    }
}
