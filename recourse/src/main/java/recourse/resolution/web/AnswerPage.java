package recourse.resolution.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Gate;
import recourse.complaint.Gates;
import recourse.identity.Viewer;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;
import recourse.resolution.AnswerDraft;
import recourse.resolution.GiveAnswer;
import recourse.resolution.Referral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decision and final response as forms. */
@Controller
@RequestMapping("/complaints/{reference}")
class AnswerPage {
    private final Complaints complaints;
    private final Gates gates;
    private final recourse.resolution.Decide decide;
    private final GiveAnswer giveAnswer;
    private final AnswerDraft draft;
    private final Referral referral;
    private final FormTime times;
    private final Pages pages;

    AnswerPage(
            Complaints complaints,
            Gates gates,
            recourse.resolution.Decide decide,
            GiveAnswer giveAnswer,
            AnswerDraft draft,
            Referral referral,
            FormTime times,
            Pages pages) {
        this.complaints = complaints;
        this.gates = gates;
        this.decide = decide;
        this.giveAnswer = giveAnswer;
        this.draft = draft;
        this.referral = referral;
        this.times = times;
        this.pages = pages;
    }

    @PostMapping("/decision")
    View decide(Viewer viewer, @PathVariable String reference) {
        decide.decide(viewer, reference);
        return pages.to(
                panel(reference),
                Flash.of("resolution.decision.taken")
                        .undoneAt("/complaints/" + reference + "/decision"));
    }

    @DeleteMapping("/decision")
    View undecide(Viewer viewer, @PathVariable String reference) {
        decide.undo(viewer, reference);
        return pages.to(panel(reference), Flash.of("resolution.decision.undone"));
    }

    @GetMapping("/answer")
    View form(Viewer viewer, @PathVariable String reference) {
        var complaint = complaints.get(viewer, reference);
        return pages.show(
                "resolution/answer",
                model(
                        complaint,
                        Map.of("text", draft.of(complaint, viewer), "how", "EMAIL", "at", "")));
    }

    @PostMapping("/answer")
    View answer(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "false") boolean referralSaid) {
        var complaint = complaints.get(viewer, reference);
        try {
            giveAnswer.answer(
                    viewer,
                    reference,
                    new GiveAnswer.Told(how, text, times.of(complaint, "at", at), referralSaid));
        } catch (Refused refused) {
            refused.throwUnlessInvalid();
            return pages.again(
                    "resolution/answer",
                    model(complaint, Map.of("text", text, "how", how, "at", at)),
                    refused);
        }
        return pages.to(panel(reference), Flash.of("resolution.answer.done." + how));
    }

    @PostMapping("/answer/posting")
    View posted(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String at) {
        giveAnswer.posted(viewer, reference, times.of(complaints.get(viewer, reference), "at", at));
        return pages.to(panel(reference), Flash.of("resolution.answer.posted"));
    }

    @DeleteMapping("/answer")
    View withdraw(Viewer viewer, @PathVariable String reference) {
        giveAnswer.withdraw(viewer, reference);
        return pages.to(panel(reference), Flash.of("resolution.answer.withdrawn"));
    }

    private Map<String, Object> model(Complaint complaint, Map<String, String> typed) {
        var model = new HashMap<String, Object>();
        model.put("complaint", complaint);
        model.put("typed", typed);
        model.put("referral", referral.of(complaint));
        model.put("against", List.copyOf(gates.against(Gate.Act.ANSWER, complaint)));
        return model;
    }

    private static String panel(String reference) {
        return "/complaints/" + reference + "#end";
    }
}
