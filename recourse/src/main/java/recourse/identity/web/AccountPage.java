package recourse.identity.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.identity.Passwords;
import recourse.identity.Sessions;
import recourse.identity.Viewer;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

import java.util.HashMap;
import java.util.Map;

/** One's own password, sessions and way of reading. */
@Controller
class AccountPage {
    private static final String HERE = "/settings/account";
    private static final String TEMPLATE = "identity/account";

    private final Passwords passwords;
    private final Sessions sessions;
    private final Pages pages;

    AccountPage(Passwords passwords, Sessions sessions, Pages pages) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.pages = pages;
    }

    @GetMapping(HERE)
    View show(Viewer.Staff self, HttpServletRequest request) {
        return pages.show(TEMPLATE, model(self, request));
    }

    @PostMapping(HERE + "/password")
    View change(
            Viewer.Staff self,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password) {
        try {
            passwords.change(self, old, password, token(request));
            return pages.to(HERE, Flash.of("identity.account.password-changed"));
        } catch (Refused refused) {
            refused.throwUnlessInvalid();
            return pages.again(TEMPLATE, model(self, request), refused);
        }
    }

    @DeleteMapping(HERE + "/sessions/{id}")
    View end(Viewer.Staff self, @PathVariable String id) {
        if (!sessions.endOne(self.id(), id)) {
            throw Refused.notVisible();
        }
        return pages.to(HERE, Flash.of("identity.account.session-ended"));
    }

    private Map<String, Object> model(Viewer.Staff self, HttpServletRequest request) {
        var model = new HashMap<String, Object>();
        model.put("self", self);
        model.put("sessions", sessions.of(self.id()));
        model.put("current", sessions.idOf(token(request)));
        return model;
    }

    private static String token(HttpServletRequest request) {
        return ViewerFilter.sessionToken(request).orElse("");
    }
}
