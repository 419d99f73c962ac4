package recourse.correspondence.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.correspondence.Message;
import recourse.correspondence.SettleMessage;
import recourse.identity.Viewer;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

import java.util.UUID;

/** The buttons beside a message of ours, on its complaint and among the outgoing mail. */
@Controller
class MessagesPage {
    private final SettleMessage settle;
    private final Pages pages;

    MessagesPage(SettleMessage settle, Pages pages) {
        this.settle = settle;
        this.pages = pages;
    }

    @PostMapping("/messages/{id}/delivery")
    View deliver(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean outgoing) {
        return back(settle.sendAgain(viewer, id), outgoing, "correspondence.message.sent-again");
    }

    @PostMapping("/messages/{id}/proof")
    View prove(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean outgoing) {
        return back(settle.markSent(viewer, id), outgoing, "correspondence.message.marked-sent");
    }

    @DeleteMapping("/messages/{id}")
    View cancel(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean outgoing) {
        return back(settle.cancel(viewer, id), outgoing, "correspondence.message.cancelled");
    }

    private View back(Message message, boolean outgoing, String said) {
        return pages.to(
                outgoing
                        ? "/settings/outgoing"
                        : "/complaints/" + message.reference() + "#messages",
                Flash.of(said));
    }
}
