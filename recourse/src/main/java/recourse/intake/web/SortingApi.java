package recourse.intake.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import recourse.identity.Viewer;
import recourse.intake.AttachHeldMail;
import recourse.intake.FileHeldMail;
import recourse.intake.SetMailAside;

import java.util.UUID;

/** What a person does with mail that waited for them, for programs. */
@RestController
class SortingApi {
    private final FileHeldMail fileHeldMail;
    private final AttachHeldMail attachHeldMail;
    private final SetMailAside setMailAside;

    SortingApi(
            FileHeldMail fileHeldMail, AttachHeldMail attachHeldMail, SetMailAside setMailAside) {
        this.fileHeldMail = fileHeldMail;
        this.attachHeldMail = attachHeldMail;
        this.setMailAside = setMailAside;
    }

    record Sorted(String reference) {}

    record Attachment(@Nullable String reference, @Nullable String reason) {}

    record Dismissal(@Nullable String reason) {}

    @PostMapping("/api/v1/intake/{id}/complaint")
    @ResponseStatus(HttpStatus.CREATED)
    Sorted file(Viewer viewer, @PathVariable UUID id, @RequestBody FileHeldMail.Wish wish) {
        return new Sorted(fileHeldMail.file(viewer, id, wish).text());
    }

    @PostMapping("/api/v1/intake/{id}/contact")
    @ResponseStatus(HttpStatus.CREATED)
    Sorted attach(Viewer viewer, @PathVariable UUID id, @RequestBody Attachment attachment) {
        return new Sorted(
                attachHeldMail
                        .attach(viewer, id, attachment.reference(), attachment.reason())
                        .text());
    }

    @PostMapping("/api/v1/intake/{id}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setAside(Viewer viewer, @PathVariable UUID id, @RequestBody Dismissal dismissal) {
        setMailAside.setAside(viewer, id, dismissal.reason());
    }

    @DeleteMapping("/api/v1/intake/{id}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeUp(Viewer viewer, @PathVariable UUID id) {
        setMailAside.takeUp(viewer, id);
    }
}
