package recourse.correspondence.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.complaint.Complaints;
import recourse.correspondence.AskComplainant;
import recourse.identity.Viewer;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

import java.util.List;
import java.util.Map;

/** Asking the complainant: one question a line. */
@Controller
class QuestionsPage {
    private final AskComplainant askComplainant;
    private final Complaints complaints;
    private final Pages pages;

    QuestionsPage(AskComplainant askComplainant, Complaints complaints, Pages pages) {
        this.askComplainant = askComplainant;
        this.complaints = complaints;
        this.pages = pages;
    }

    @GetMapping("/complaints/{reference}/questions")
    View show(Viewer viewer, @PathVariable String reference) {
        return pages.show("correspondence/ask", model(viewer, reference, "", ""));
    }

    @PostMapping("/complaints/{reference}/questions")
    View ask(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String questions,
            @RequestParam(defaultValue = "") String dueOn) {
        try {
            var asked =
                    new AskComplainant.Asked(List.of(questions.split("\\R")), dueOn, null, null);
            var message = askComplainant.ask(viewer, reference, asked);
            var said =
                    Flash.of("correspondence.contact.will-leave")
                            .undoneAt("/complaints/" + reference + "/contacts/" + message);
            return pages.to("/complaints/" + reference + "#messages", said);
        } catch (Refused refused) {
            refused.throwUnlessInvalid();
            return pages.again(
                    "correspondence/ask", model(viewer, reference, questions, dueOn), refused);
        }
    }

    private Map<String, Object> model(
            Viewer viewer, String reference, String questions, @Nullable String dueOn) {
        var complaint = complaints.get(viewer, reference);
        return Map.of(
                "complaint",
                complaint,
                "questions",
                questions,
                "dueOn",
                dueOn == null ? "" : dueOn);
    }
}
