package recourse.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.identity.Sessions;
import recourse.identity.SignIn;
import recourse.organisation.Organisation;
import recourse.organisation.Organisations;
import recourse.platform.Refused;
import recourse.platform.Secrets;
import recourse.platform.Settings;
import recourse.platform.web.Pages;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;

/** Signing in and out by name and password. */
@Controller
class SignInPage {
    private static final String NOBODY = "sign-in";

    private final SignIn signIn;
    private final Sessions sessions;
    private final Organisations organisations;
    private final Secrets secrets;
    private final Settings settings;
    private final Pages pages;

    SignInPage(
            SignIn signIn,
            Sessions sessions,
            Organisations organisations,
            Secrets secrets,
            Settings settings,
            Pages pages) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.organisations = organisations;
        this.secrets = secrets;
        this.settings = settings;
        this.pages = pages;
    }

    @GetMapping("/sign-in")
    View show(@RequestParam(required = false) @Nullable String to) {
        return pages.show("identity/sign-in", model("", safe(to)));
    }

    @PostMapping("/sign-in")
    View signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = "_csrf", defaultValue = "") String csrf,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        // The form token keeps another site from signing somebody in as somebody else.
        if (!secrets.verifies(csrf, "csrf", NOBODY)) {
            return again(username, to, Refused.of(Refused.Kind.INVALID, "identity.sign-in.again"));
        }
        try {
            var token = signIn.signIn(username, password, address(request), device(request));
            if (token.isEmpty()) {
                return again(
                        username, to, Refused.of(Refused.Kind.INVALID, "identity.sign-in.wrong"));
            }
            // Whoever sat here before does not go on beside the one who signs in.
            ViewerFilter.sessionToken(request).ifPresent(sessions::end);
            response.addCookie(cookie(token.get(), -1, isSecure(request)));
            return pages.to(safe(to));
        } catch (Refused pause) {
            return again(username, to, pause);
        }
    }

    @PostMapping("/sign-out")
    View signOut(HttpServletRequest request, HttpServletResponse response) {
        ViewerFilter.sessionToken(request).ifPresent(sessions::end);
        response.addCookie(cookie("", 0, isSecure(request)));
        return pages.to("/sign-in");
    }

    private View again(String userName, @Nullable String to, Refused refused) {
        var model = new HashMap<>(model(userName, safe(to)));
        model.put("fault", refused);
        return pages.again("identity/sign-in", model, refused);
    }

    private Map<String, Object> model(String userName, String to) {
        return Map.of(
                "organisation",
                organisations.find().map(Organisation::name).orElse("Recourse"),
                "userName",
                userName,
                "to",
                to,
                "csrf",
                secrets.token("csrf", NOBODY));
    }

    /** Only a path of our own: anything else would send people away with our name on it. */
    private static String safe(@Nullable String to) {
        return to != null && to.matches("/(?![/\\\\])[\\w\\-./?=&%+~,:]*") ? to : "/inbox";
    }

    /** Where the house is reached by TLS only, whoever ends it need not say so each time. */
    private boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || settings.publicUrl().startsWith("https://");
    }

    private static InetAddress address(HttpServletRequest request) {
        try {
            // An address in digits, which nobody has to be asked for.
            return InetAddress.getByName(request.getRemoteAddr());
        } catch (UnknownHostException strange) {
            throw new UncheckedIOException(strange);
        }
    }

    private static String device(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent;
    }

    private static Cookie cookie(String token, int age, boolean secure) {
        var cookie = new Cookie(ViewerFilter.COOKIE, token);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setMaxAge(age);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
