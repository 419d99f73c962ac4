package recourse.resolution.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.identity.Viewer;
import recourse.resolution.Close;
import recourse.resolution.Decide;
import recourse.resolution.GiveAnswer;
import recourse.resolution.SettleAtOnce;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Decision, final response and closure of one complaint, for programs. */
@RestController
@RequestMapping("/api/v1/complaints/{reference}")
class ResolutionApi {
    private final Complaints complaints;
    private final Decide decide;
    private final GiveAnswer giveAnswer;
    private final Close close;
    private final SettleAtOnce settleAtOnce;

    ResolutionApi(
            Complaints complaints,
            Decide decide,
            GiveAnswer giveAnswer,
            Close close,
            SettleAtOnce settleAtOnce) {
        this.complaints = complaints;
        this.decide = decide;
        this.giveAnswer = giveAnswer;
        this.close = close;
        this.settleAtOnce = settleAtOnce;
    }

    record Standing(
            String reference, String stage, @Nullable String outcome, @Nullable String ending) {
        static Standing of(Complaint complaint) {
            var ending = complaint.ending();
            return new Standing(
                    complaint.reference().text(),
                    complaint.stage().name(),
                    complaint.outcome(),
                    ending == null ? null : ending.name());
        }
    }

    record Posted(@Nullable Instant at) {}

    @PostMapping("/decision")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> decide(Viewer viewer, @PathVariable String reference) {
        return Map.of("outcome", decide.decide(viewer, reference).name());
    }

    @DeleteMapping("/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undecide(Viewer viewer, @PathVariable String reference) {
        decide.undo(viewer, reference);
    }

    @PostMapping("/answer")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> answer(
            Viewer viewer, @PathVariable String reference, @RequestBody GiveAnswer.Told told) {
        return Map.of("id", giveAnswer.answer(viewer, reference, told).id());
    }

    @PostMapping("/answer/posting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void posted(
            Viewer viewer,
            @PathVariable String reference,
            @RequestBody(required = false) @Nullable Posted posted) {
        giveAnswer.posted(viewer, reference, posted == null ? null : posted.at);
    }

    @DeleteMapping("/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawAnswer(Viewer viewer, @PathVariable String reference) {
        giveAnswer.withdraw(viewer, reference);
    }

    @PostMapping("/closure")
    @ResponseStatus(HttpStatus.CREATED)
    Standing close(Viewer viewer, @PathVariable String reference, @RequestBody Close.Told told) {
        close.close(viewer, reference, told);
        return Standing.of(complaints.get(viewer, reference));
    }

    @DeleteMapping("/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undoClosure(Viewer viewer, @PathVariable String reference) {
        close.undo(viewer, reference);
    }

    @PostMapping("/settlement")
    @ResponseStatus(HttpStatus.CREATED)
    Standing settle(
            Viewer viewer, @PathVariable String reference, @RequestBody SettleAtOnce.Told told) {
        settleAtOnce.settle(viewer, reference, told);
        return Standing.of(complaints.get(viewer, reference));
    }
}
