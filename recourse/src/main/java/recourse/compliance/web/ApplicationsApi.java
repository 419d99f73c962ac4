package recourse.compliance.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import recourse.complaint.Complaint;
import recourse.compliance.ApplicationFields;
import recourse.compliance.ApplyRegime;
import recourse.compliance.Event;
import recourse.compliance.ReadApplications;
import recourse.compliance.RecordEvent;
import recourse.identity.Viewer;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Which rules apply to a complaint, and the dated facts of their clocks, for other programs. */
@RestController
@RequestMapping("/api/v1/complaints/{reference}")
class ApplicationsApi {
    private final ApplyRegime applyRegime;
    private final RecordEvent recordEvent;
    private final ReadApplications read;

    ApplicationsApi(ApplyRegime applyRegime, RecordEvent recordEvent, ReadApplications read) {
        this.applyRegime = applyRegime;
        this.recordEvent = recordEvent;
        this.read = read;
    }

    record Rejection(@Nullable String reason) {}

    record EventFields(
            @Nullable String event,
            @Nullable String meets,
            Instant at,
            @Nullable String person,
            @Nullable String proof,
            String recordedBy,
            Instant recordedAt) {
        static EventFields of(Event event) {
            return new EventFields(
                    event.event(),
                    event.meets(),
                    event.at(),
                    event.person(),
                    event.proof(),
                    event.recordedBy().toString(),
                    event.recordedAt());
        }
    }

    @GetMapping("/regimes")
    Map<String, List<ApplicationFields>> list(Viewer viewer, @PathVariable String reference) {
        return items(read.complaint(viewer, reference));
    }

    @PostMapping("/regimes")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, List<ApplicationFields>> propose(
            Viewer viewer, @PathVariable String reference, @RequestBody ApplyRegime.Told told) {
        return items(applyRegime.propose(viewer, reference, told));
    }

    @PostMapping("/regimes/{regime}/confirmation")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, List<ApplicationFields>> confirm(
            Viewer viewer, @PathVariable String reference, @PathVariable String regime) {
        return items(applyRegime.confirm(viewer, reference, regime));
    }

    @PostMapping("/regimes/{regime}/rejection")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, List<ApplicationFields>> reject(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable String regime,
            @RequestBody Rejection rejection) {
        return items(applyRegime.reject(viewer, reference, regime, rejection.reason()));
    }

    @GetMapping("/events")
    Map<String, List<EventFields>> events(Viewer viewer, @PathVariable String reference) {
        return told(read.complaint(viewer, reference));
    }

    @PostMapping("/events")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, List<EventFields>> add(
            Viewer viewer, @PathVariable String reference, @RequestBody RecordEvent.Told told) {
        return told(recordEvent.add(viewer, reference, told));
    }

    private Map<String, List<ApplicationFields>> items(Complaint complaint) {
        return Map.of("items", read.of(complaint));
    }

    private Map<String, List<EventFields>> told(Complaint complaint) {
        return Map.of("items", read.events(complaint).stream().map(EventFields::of).toList());
    }
}
