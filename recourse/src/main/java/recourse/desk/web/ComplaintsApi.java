package recourse.desk.web;

import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import recourse.complaint.Complaints;
import recourse.desk.AddNote;
import recourse.desk.CaseFiles;
import recourse.desk.ComplaintItem;
import recourse.desk.ComplaintRecord;
import recourse.desk.ContactFields;
import recourse.desk.EntryFields;
import recourse.desk.FileFields;
import recourse.desk.ListQueries;
import recourse.identity.Viewer;
import recourse.platform.Reading;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Complaints as other programs read them. */
@RestController
class ComplaintsApi {
    private final Complaints complaints;
    private final CaseFiles files;
    private final ListQueries queries;
    private final ComplaintRecord records;
    private final AddNote addNote;

    ComplaintsApi(
            Complaints complaints,
            CaseFiles files,
            ListQueries queries,
            ComplaintRecord records,
            AddNote addNote) {
        this.complaints = complaints;
        this.files = files;
        this.queries = queries;
        this.records = records;
        this.addNote = addNote;
    }

    record Listed(List<ComplaintItem> items, @Nullable String next) {}

    record NoteRequest(@Nullable String body) {}

    @GetMapping("/api/v1/complaints")
    Listed list(Viewer viewer, HttpServletRequest request) {
        var query = queries.read(viewer, ListQueries.parameters(request.getParameterMap()));
        var page = query.page(complaints, viewer);
        return new Listed(page.items().stream().map(records::item).toList(), page.next());
    }

    @GetMapping("/api/v1/complaints/{reference}")
    Map<String, @Nullable Object> show(Viewer viewer, @PathVariable String reference) {
        return Reading.during(() -> records.whole(viewer, files.open(viewer, reference)));
    }

    @GetMapping("/api/v1/complaints/{reference}/timeline")
    List<EntryFields> timeline(Viewer viewer, @PathVariable String reference) {
        return files.open(viewer, reference).entryFields();
    }

    @GetMapping("/api/v1/complaints/{reference}/contacts")
    ContactFields contacts(Viewer viewer, @PathVariable String reference) {
        return files.open(viewer, reference).contactFields();
    }

    @GetMapping("/api/v1/complaints/{reference}/evidence")
    List<FileFields> evidence(Viewer viewer, @PathVariable String reference) {
        return files.open(viewer, reference).fileFields();
    }

    @ApiResponse(responseCode = "201", description = "Kept; Location says where it is")
    @PostMapping("/api/v1/complaints/{reference}/notes")
    ResponseEntity<ContactFields.Noted> note(
            Viewer viewer, @PathVariable String reference, @RequestBody NoteRequest request) {
        var note = addNote.add(viewer, reference, request.body());
        return ResponseEntity.created(URI.create("/api/v1/complaints/" + reference + "/contacts"))
                .body(ContactFields.Noted.of(note));
    }
}
