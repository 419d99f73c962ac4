package recourse.investigation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import recourse.complaint.Complaints;
import recourse.complaint.Point;
import recourse.evidence.StoredFile;
import recourse.evidence.Uploads;
import recourse.identity.Viewer;
import recourse.investigation.AskColleague;
import recourse.investigation.Finding;
import recourse.investigation.KeepEvidence;
import recourse.investigation.RecordFinding;
import recourse.investigation.Tasks;
import recourse.investigation.TasksShown;
import recourse.investigation.TellPoints;

import java.util.List;
import java.util.UUID;

/** Points, findings, questions and evidence of one complaint, for programs. */
@RestController
@RequestMapping("/api/v1/complaints/{reference}")
class InvestigationApi {
    private final Complaints complaints;
    private final TellPoints points;
    private final RecordFinding findings;
    private final AskColleague colleagues;
    private final Tasks tasks;
    private final TasksShown shown;
    private final KeepEvidence evidence;

    InvestigationApi(
            Complaints complaints,
            TellPoints points,
            RecordFinding findings,
            AskColleague colleagues,
            Tasks tasks,
            TasksShown shown,
            KeepEvidence evidence) {
        this.complaints = complaints;
        this.points = points;
        this.findings = findings;
        this.colleagues = colleagues;
        this.tasks = tasks;
        this.shown = shown;
        this.evidence = evidence;
    }

    record Found(UUID id, UUID point, String result) {}

    record Kept(UUID id, String name, String type, long size) {}

    @PostMapping("/points")
    @ResponseStatus(HttpStatus.CREATED)
    Point addPoint(
            Viewer viewer, @PathVariable String reference, @RequestBody TellPoints.Told told) {
        return points.add(viewer, reference, told);
    }

    @PutMapping("/points/{point}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rephrase(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable String point,
            @RequestBody TellPoints.Told told) {
        points.rephrase(viewer, reference, point, told);
    }

    @PostMapping("/findings")
    @ResponseStatus(HttpStatus.CREATED)
    Found find(
            Viewer viewer, @PathVariable String reference, @RequestBody RecordFinding.Told told) {
        return found(findings.find(viewer, reference, told));
    }

    @GetMapping("/tasks")
    List<TasksShown.Line> tasks(Viewer viewer, @PathVariable String reference) {
        return tasks.of(complaints.get(viewer, reference).id()).stream()
                .map(task -> shown.line(task, null))
                .toList();
    }

    @PostMapping("/tasks")
    @ResponseStatus(HttpStatus.CREATED)
    TasksShown.Line ask(
            Viewer viewer, @PathVariable String reference, @RequestBody AskColleague.Told told) {
        return shown.line(colleagues.ask(viewer, reference, told), null);
    }

    @DeleteMapping("/tasks/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Viewer viewer, @PathVariable String reference, @PathVariable UUID id) {
        colleagues.withdraw(viewer, reference, id);
    }

    @PostMapping(path = "/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    List<Kept> keep(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        return evidence.keep(viewer, reference, Uploads.of(files)).stream()
                .map(InvestigationApi::kept)
                .toList();
    }

    @PostMapping("/evidence/{id}/reliance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void relyOn(Viewer viewer, @PathVariable String reference, @PathVariable UUID id) {
        evidence.relyOn(viewer, reference, id);
    }

    @DeleteMapping("/evidence/{id}/reliance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void relyNoMore(Viewer viewer, @PathVariable String reference, @PathVariable UUID id) {
        evidence.relyNoMore(viewer, reference, id);
    }

    private static Found found(Finding finding) {
        return new Found(finding.id(), finding.pointId(), finding.result().name());
    }

    private static Kept kept(StoredFile file) {
        return new Kept(file.id(), file.name(), file.sniffedType(), file.size());
    }
}
