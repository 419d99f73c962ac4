package recourse.compliance.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import recourse.compliance.AmendRegime;
import recourse.identity.Viewer;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The text of a regime, to be written or amended. */
@Controller
class AmendmentPage {
    private final AmendRegime amendRegime;
    private final Pages pages;

    AmendmentPage(AmendRegime amendRegime, Pages pages) {
        this.amendRegime = amendRegime;
        this.pages = pages;
    }

    @GetMapping("/settings/regimes/new")
    View begin(Viewer viewer) {
        amendRegime.mayAmend(viewer);
        return pages.show("compliance/amendment", fresh(new AmendmentForm("", "0", "")));
    }

    @PostMapping("/settings/regimes")
    View add(Viewer viewer, @ModelAttribute AmendmentForm form, Locale locale) {
        try {
            var regime = amendRegime.add(viewer, form.told(), locale);
            return pages.to(
                    "/settings/regimes/" + regime.id(), Flash.of("compliance.amendment.kept"));
        } catch (Refused refused) {
            return again(fresh(form), refused);
        }
    }

    @GetMapping("/settings/regimes/{id}/amendment")
    View open(Viewer viewer, @PathVariable String id) {
        var draft = amendRegime.begin(viewer, id);
        var form = new AmendmentForm(draft.yaml(), String.valueOf(draft.number()), "");
        return pages.show("compliance/amendment", model(id, form, draft));
    }

    @PostMapping("/settings/regimes/{id}/amendment")
    View amend(
            Viewer viewer,
            @PathVariable String id,
            @ModelAttribute AmendmentForm form,
            Locale locale) {
        try {
            amendRegime.amend(viewer, id, form.told(), locale);
            return pages.to("/settings/regimes/" + id, Flash.of("compliance.amendment.kept"));
        } catch (Refused refused) {
            return again(model(id, form, amendRegime.begin(viewer, id)), refused);
        }
    }

    private View again(Map<String, Object> model, Refused refused) {
        refused.throwUnlessInvalid();
        return pages.again("compliance/amendment", model, refused);
    }

    private static Map<String, Object> fresh(AmendmentForm form) {
        return Map.of("id", "", "form", form, "earlier", List.of());
    }

    private static Map<String, Object> model(
            String id, AmendmentForm form, AmendRegime.Draft draft) {
        return Map.of("id", id, "form", form, "earlier", draft.earlier());
    }
}
