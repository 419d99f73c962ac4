package recourse.escalation.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.escalation.AfterClosure;
import recourse.escalation.Reopen;
import recourse.identity.Viewer;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

import java.util.UUID;

/** The forms of what comes after the end. */
@Controller
@RequestMapping("/complaints/{reference}")
class EscalationPage {
    private final AfterClosure afterClosure;
    private final Reopen reopen;
    private final Pages pages;

    EscalationPage(AfterClosure afterClosure, Reopen reopen, Pages pages) {
        this.afterClosure = afterClosure;
        this.reopen = reopen;
        this.pages = pages;
    }

    @PostMapping("/afterwords/{contact}/decision")
    View decide(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable UUID contact,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String reviewer) {
        afterClosure.decide(
                viewer, reference, contact, new AfterClosure.Told(decision, reason, reviewer));
        return pages.to("/complaints/" + reference, Flash.of("escalation.done"));
    }

    @PostMapping("/reopening")
    View reopen(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reason) {
        reopen.reopen(viewer, reference, reason);
        return pages.to("/complaints/" + reference, Flash.of("escalation.reopened"));
    }
}
