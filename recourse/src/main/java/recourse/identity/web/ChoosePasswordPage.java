package recourse.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.identity.Passwords;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

import java.util.Map;
import java.util.UUID;

/** Where somebody chooses a password by the link that an administrator gave them. */
@Controller
@RequestMapping("/password/{id}/{until}/{token}")
class ChoosePasswordPage {
    private static final String TEMPLATE = "identity/choose-password";

    private final Passwords passwords;
    private final Pages pages;

    ChoosePasswordPage(Passwords passwords, Pages pages) {
        this.passwords = passwords;
        this.pages = pages;
    }

    @GetMapping
    View show(@PathVariable UUID id, @PathVariable long until, @PathVariable String token) {
        return pages.show(TEMPLATE, Map.of("member", passwords.linked(id, until, token)));
    }

    @PostMapping
    View choose(
            @PathVariable UUID id,
            @PathVariable long until,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password) {
        var member = passwords.linked(id, until, token);
        try {
            passwords.choose(id, until, token, password);
            return pages.to("/sign-in", Flash.of("identity.password.chosen", member.userName()));
        } catch (Refused refused) {
            refused.throwUnlessInvalid();
            return pages.again(TEMPLATE, Map.of("member", member), refused);
        }
    }
}
