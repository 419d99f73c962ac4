package recourse.correspondence.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import recourse.correspondence.Messages;
import recourse.correspondence.RelayChoice;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

import java.util.HashMap;
import java.util.Map;

/** Mail on its way out: which server takes it, what waits, what did not leave. */
@Controller
class OutgoingPage {
    private static final int SHOWN = 200;

    private final Messages messages;
    private final RelayChoice relays;
    private final Pages pages;

    OutgoingPage(Messages messages, RelayChoice relays, Pages pages) {
        this.messages = messages;
        this.relays = relays;
        this.pages = pages;
    }

    @GetMapping("/settings/outgoing")
    View show(Viewer viewer) {
        return pages.show(
                "correspondence/outgoing",
                model(viewer, relays.choice().map(RelayForm::of).orElse(RelayForm.NONE)));
    }

    @PostMapping("/settings/outgoing/relay")
    View choose(Viewer viewer, @ModelAttribute RelayForm server) {
        try {
            relays.choose(viewer, server.host(), server.port(), server.encryption(), server.user());
            return pages.to("/settings/outgoing", Flash.of("correspondence.relay.chosen"));
        } catch (Refused refused) {
            refused.throwUnlessInvalid();
            return pages.again("correspondence/outgoing", model(viewer, server), refused);
        }
    }

    @DeleteMapping("/settings/outgoing/relay")
    View forget(Viewer viewer) {
        relays.forget(viewer);
        return pages.to("/settings/outgoing", Flash.of("correspondence.relay.forgotten"));
    }

    private Map<String, Object> model(Viewer viewer, RelayForm server) {
        if (!viewer.may(Permission.OUTGOING)) {
            throw Refused.notAllowed("correspondence.outgoing.not-allowed");
        }
        var model = new HashMap<String, Object>();
        model.put("toCheck", messages.mailsToCheck(viewer, SHOWN));
        model.put("waiting", messages.waiting(viewer, SHOWN));
        model.put("server", server);
        model.put("hasRelay", relays.choice().isPresent());
        model.put("mayChoose", viewer.may(Permission.ADMINISTER) && !relays.isFixed());
        model.put("passwordFile", relays.passwordFile().toString());
        return model;
    }
}
