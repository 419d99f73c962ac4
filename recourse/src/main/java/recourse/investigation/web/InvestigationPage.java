package recourse.investigation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

import recourse.complaint.Complaints;
import recourse.evidence.Uploads;
import recourse.identity.Viewer;
import recourse.investigation.AskColleague;
import recourse.investigation.KeepEvidence;
import recourse.investigation.RecordFinding;
import recourse.investigation.TellPoints;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The forms of the panels that investigate. What is refused comes back as a form of its own with
 * what was typed.
 */
@Controller
@RequestMapping("/complaints/{reference}")
class InvestigationPage {
    private final Complaints complaints;
    private final TellPoints points;
    private final RecordFinding findings;
    private final AskColleague colleagues;
    private final KeepEvidence evidence;
    private final Pages pages;

    InvestigationPage(
            Complaints complaints,
            TellPoints points,
            RecordFinding findings,
            AskColleague colleagues,
            KeepEvidence evidence,
            Pages pages) {
        this.complaints = complaints;
        this.points = points;
        this.findings = findings;
        this.colleagues = colleagues;
        this.evidence = evidence;
        this.pages = pages;
    }

    @PostMapping("/points")
    View addPoint(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String text) {
        points.add(viewer, reference, new TellPoints.Told(text, null));
        return pages.to(panel(reference, "points"), Flash.of("investigation.point.added"));
    }

    @PostMapping("/points/{point}")
    View rephrase(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable String point,
            @RequestParam(defaultValue = "") String text) {
        points.rephrase(viewer, reference, point, new TellPoints.Told(text, null));
        return pages.to(panel(reference, "points"), Flash.of("investigation.point.rephrased"));
    }

    @PostMapping("/findings")
    View find(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String reason) {
        try {
            findings.find(viewer, reference, new RecordFinding.Told(point, result, reason));
            return pages.to(panel(reference, "points"), Flash.of("investigation.found"));
        } catch (Refused refused) {
            return again(
                    viewer,
                    reference,
                    "investigation/finding",
                    Map.of("point", point, "result", result, "reason", reason),
                    refused);
        }
    }

    @PostMapping("/tasks")
    View ask(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(required = false) @Nullable List<String> files) {
        try {
            colleagues.ask(viewer, reference, new AskColleague.Told(of, question, due, files));
            return pages.to(panel(reference, "tasks"), Flash.of("investigation.task.asked"));
        } catch (Refused refused) {
            return again(
                    viewer,
                    reference,
                    "investigation/ask",
                    Map.of("of", of, "question", question, "due", due),
                    refused);
        }
    }

    @DeleteMapping("/tasks/{id}")
    View withdraw(Viewer viewer, @PathVariable String reference, @PathVariable UUID id) {
        colleagues.withdraw(viewer, reference, id);
        return pages.to(panel(reference, "tasks"), Flash.of("investigation.task.withdrawn"));
    }

    @PostMapping("/evidence")
    View keep(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        evidence.keep(viewer, reference, Uploads.of(files));
        return pages.to(panel(reference, "evidence"), Flash.of("investigation.evidence.kept"));
    }

    @PostMapping("/evidence/{id}/reliance")
    View relyOn(Viewer viewer, @PathVariable String reference, @PathVariable UUID id) {
        evidence.relyOn(viewer, reference, id);
        return pages.to(panel(reference, "evidence"));
    }

    @DeleteMapping("/evidence/{id}/reliance")
    View relyNoMore(Viewer viewer, @PathVariable String reference, @PathVariable UUID id) {
        evidence.relyNoMore(viewer, reference, id);
        return pages.to(panel(reference, "evidence"));
    }

    private View again(
            Viewer viewer,
            String reference,
            String template,
            Map<String, String> typed,
            Refused refused) {
        refused.throwUnlessInvalid();
        return pages.again(
                template,
                Map.of("complaint", complaints.get(viewer, reference), "typed", typed),
                refused);
    }

    private static String panel(String reference, String panel) {
        return "/complaints/" + reference + "#" + panel;
    }
}
