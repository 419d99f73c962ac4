package recourse.identity.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where a form is led whose session has ended: to sign in, with all that was written. */
@Controller
class SessionEndedPage {
    static final String PATH = "/sign-in/again";

    private final SignInPage signIn;

    SessionEndedPage(SignInPage signIn) {
        this.signIn = signIn;
    }

    @RequestMapping(
            path = PATH,
            method = {RequestMethod.POST, RequestMethod.DELETE})
    View again(HttpServletRequest request) {
        return Interrupted.before(request)
                .map(signIn::interrupted)
                .orElseGet(() -> new RedirectView("/sign-in?to=%2Finbox"));
    }
}
