package recourse.resolution.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Ending;
import recourse.complaint.Gate;
import recourse.complaint.Gates;
import recourse.identity.Viewer;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;
import recourse.resolution.Close;
import recourse.resolution.Remedies;
import recourse.resolution.Remedy;
import recourse.resolution.SettleAtOnce;
import recourse.taxonomy.Taxonomy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Closing, ending without a decision, and settling at once, each as one form. */
@Controller
@RequestMapping("/complaints/{reference}")
class ClosurePage {
    private static final List<String> UNDECIDED =
            Arrays.stream(Ending.values())
                    .filter(ending -> !ending.isDecided())
                    .map(Enum::name)
                    .toList();

    private final Complaints complaints;
    private final Close close;
    private final SettleAtOnce settleAtOnce;
    private final Remedies remedies;
    private final Gates gates;
    private final Taxonomy taxonomy;
    private final FormTime times;
    private final Pages pages;

    ClosurePage(
            Complaints complaints,
            Close close,
            SettleAtOnce settleAtOnce,
            Remedies remedies,
            Gates gates,
            Taxonomy taxonomy,
            FormTime times,
            Pages pages) {
        this.complaints = complaints;
        this.close = close;
        this.settleAtOnce = settleAtOnce;
        this.remedies = remedies;
        this.gates = gates;
        this.taxonomy = taxonomy;
        this.times = times;
        this.pages = pages;
    }

    @GetMapping("/closure")
    View form(Viewer viewer, @PathVariable String reference) {
        return pages.show("resolution/closure", model(complaints.get(viewer, reference), Map.of()));
    }

    @GetMapping("/ending")
    View ending(Viewer viewer, @PathVariable String reference) {
        return pages.show("resolution/ending", model(complaints.get(viewer, reference), Map.of()));
    }

    @GetMapping("/settlement")
    View settlement(Viewer viewer, @PathVariable String reference) {
        return pages.show(
                "resolution/settlement", model(complaints.get(viewer, reference), Map.of()));
    }

    @PostMapping("/closure")
    View close(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            @ModelAttribute Close.Told told) {
        try {
            close.close(viewer, reference, told);
        } catch (Refused refused) {
            var template =
                    UNDECIDED.contains(typed.getOrDefault("ending", ""))
                            ? "resolution/ending"
                            : "resolution/closure";
            return again(viewer, reference, template, typed, refused);
        }
        return closed(reference);
    }

    @PostMapping("/settlement")
    View settle(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam Map<String, String> typed) {
        var complaint = complaints.get(viewer, reference);
        try {
            settleAtOnce.settle(
                    viewer,
                    reference,
                    new SettleAtOnce.Told(
                            typed.get("result"),
                            typed.get("reason"),
                            typed.get("kind"),
                            typed.get("amount"),
                            typed.get("currency"),
                            typed.get("description"),
                            typed.get("carriedOut"),
                            typed.get("how"),
                            typed.get("text"),
                            times.of(complaint, "at", typed.getOrDefault("at", "")),
                            "true".equals(typed.get("referralSaid")),
                            typed.get("cause")));
        } catch (Refused refused) {
            return again(viewer, reference, "resolution/settlement", typed, refused);
        }
        return closed(reference);
    }

    @DeleteMapping("/closure")
    View undo(Viewer viewer, @PathVariable String reference) {
        close.undo(viewer, reference);
        return pages.to("/complaints/" + reference + "#end", Flash.of("resolution.closure.undone"));
    }

    private View closed(String reference) {
        return pages.to(
                "/complaints/" + reference,
                Flash.of("resolution.closure.done")
                        .undoneAt("/complaints/" + reference + "/closure"));
    }

    private View again(
            Viewer viewer,
            String reference,
            String template,
            Map<String, String> typed,
            Refused refused) {
        refused.throwUnlessInvalid();
        return pages.again(template, model(complaints.get(viewer, reference), typed), refused);
    }

    private Map<String, Object> model(Complaint complaint, Map<String, String> typed) {
        var model = new HashMap<String, Object>();
        model.put("complaint", complaint);
        model.put("typed", new Typed(typed));
        model.put("causes", taxonomy.causes());
        model.put("endings", UNDECIDED);
        model.put(
                "owed",
                remedies.of(complaint.id()).stream()
                        .anyMatch(remedy -> remedy.is(Remedy.State.AGREED)));
        model.put("against", gates.against(Gate.Act.CLOSE, complaint));
        return model;
    }
}
