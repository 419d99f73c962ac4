package recourse.assessment.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.assessment.Threshold;
import recourse.assessment.teaching.DirectModels;
import recourse.assessment.teaching.ModelsView;
import recourse.identity.Viewer;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

import java.util.Map;

/** The models of the house: what they are worth, which one is in charge, and when it may decide. */
@Controller
class ModelsPage {
    private static final String PATH = "/settings/models";

    private final DirectModels direct;
    private final ModelsView models;
    private final Threshold threshold;
    private final Pages pages;

    ModelsPage(DirectModels direct, ModelsView models, Threshold threshold, Pages pages) {
        this.direct = direct;
        this.models = models;
        this.threshold = threshold;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View show(Viewer viewer) {
        DirectModels.check(viewer);
        return pages.show("assessment/models", model());
    }

    @GetMapping(PATH + "/{version}")
    View show(Viewer viewer, @PathVariable String version) {
        DirectModels.check(viewer);
        return pages.show(
                "assessment/model",
                Map.of("sheet", models.sheet(version), "threshold", threshold.ofCategory()));
    }

    @PostMapping(PATH)
    View teach(Viewer viewer) {
        direct.teach(viewer);
        return pages.to(PATH, Flash.of("assessment.models.asked"));
    }

    @PostMapping(PATH + "/{version}/charge")
    View putInCharge(Viewer viewer, @PathVariable String version) {
        direct.putInCharge(viewer, version);
        return pages.to(PATH, Flash.of("assessment.models.put-in-charge"));
    }

    @DeleteMapping(PATH + "/charge")
    View dismiss(Viewer viewer) {
        direct.dismiss(viewer);
        return pages.to(PATH, Flash.of("assessment.models.dismissed"));
    }

    @PostMapping(PATH + "/threshold")
    View decideFrom(Viewer viewer, @RequestParam(required = false) @Nullable String percent) {
        DirectModels.check(viewer);
        try {
            direct.decideFrom(viewer, percent(percent));
            return pages.to(PATH, Flash.of("assessment.models.threshold-set"));
        } catch (Refused refused) {
            return pages.again("assessment/models", model(), refused);
        }
    }

    private Map<String, Object> model() {
        return Map.of("models", models, "threshold", threshold.ofCategory());
    }

    private static int percent(@Nullable String typed) {
        try {
            var percent = Integer.parseInt(typed == null ? "" : typed.strip());
            if (percent >= 50 && percent <= 100) {
                return percent;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, like a number out of range.
        }
        throw Refused.invalid("percent", "assessment.models.percent");
    }
}
