package recourse.escalation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import recourse.complaint.Complaints;
import recourse.escalation.AfterClosure;
import recourse.escalation.Afterword;
import recourse.escalation.Afterwords;
import recourse.escalation.Reopen;
import recourse.identity.Viewer;

import java.util.List;
import java.util.UUID;

/** What comes after the end of a complaint, for programs. */
@RestController
@RequestMapping("/api/v1/complaints/{reference}")
class EscalationApi {
    private final Complaints complaints;
    private final Afterwords afterwords;
    private final AfterClosure afterClosure;
    private final Reopen reopen;

    EscalationApi(
            Complaints complaints,
            Afterwords afterwords,
            AfterClosure afterClosure,
            Reopen reopen) {
        this.complaints = complaints;
        this.afterwords = afterwords;
        this.afterClosure = afterClosure;
        this.reopen = reopen;
    }

    record Items(List<Afterword> items) {}

    record Decided(UUID contact, @Nullable String decision, @Nullable String newComplaint) {}

    record Because(@Nullable String reason) {}

    @GetMapping("/afterwords")
    Items list(Viewer viewer, @PathVariable String reference) {
        return new Items(afterwords.of(complaints.get(viewer, reference).id()));
    }

    @PostMapping("/afterwords/{contact}/decision")
    @ResponseStatus(HttpStatus.CREATED)
    Decided decide(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable UUID contact,
            @RequestBody AfterClosure.Told told) {
        var decided = afterClosure.decide(viewer, reference, contact, told);
        var filed = decided.newComplaintId();
        var program = new Viewer.Program("escalation");
        return new Decided(
                contact,
                decided.decision() == null ? null : decided.decision().name(),
                filed == null ? null : complaints.get(program, filed).reference().text());
    }

    @PostMapping("/reopening")
    @ResponseStatus(HttpStatus.CREATED)
    void reopen(Viewer viewer, @PathVariable String reference, @RequestBody Because because) {
        reopen.reopen(viewer, reference, because.reason);
    }
}
