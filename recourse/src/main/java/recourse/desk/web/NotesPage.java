package recourse.desk.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.desk.AddNote;
import recourse.identity.Viewer;
import recourse.platform.Refused;
import recourse.platform.web.Pages;

/** Notes written on the case page. */
@Controller
class NotesPage {
    private final AddNote addNote;
    private final CasePage casePage;
    private final Pages pages;

    NotesPage(AddNote addNote, CasePage casePage, Pages pages) {
        this.addNote = addNote;
        this.casePage = casePage;
        this.pages = pages;
    }

    @PostMapping("/complaints/{reference}/notes")
    View add(
            Viewer.Staff viewer,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String body) {
        try {
            addNote.add(viewer, reference, body);
            return pages.to("/complaints/" + reference + "#story-end");
        } catch (Refused refused) {
            refused.throwUnlessInvalid();
            return casePage.again(viewer, reference, body == null ? "" : body, refused);
        }
    }
}
