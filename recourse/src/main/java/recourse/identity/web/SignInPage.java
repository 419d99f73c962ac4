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

import recourse.identity.KnownDevices;
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
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Signing in and out by name and password. */
@Controller
class SignInPage {
    /**
     * Binds the form to the browser that asked for it: another site can neither read nor set it.
     */
    private static final String VISIT = "recourse-visit";

    private static final String DEVICE = "recourse-device";
    private static final int YEAR = 365 * 24 * 60 * 60;
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final KnownDevices devices;

    private final SignIn signIn;
    private final Sessions sessions;
    private final Organisations organisations;
    private final Secrets secrets;
    private final Settings settings;
    private final Pages pages;

    SignInPage(
            SignIn signIn,
            KnownDevices devices,
            Sessions sessions,
            Organisations organisations,
            Secrets secrets,
            Settings settings,
            Pages pages) {
        this.signIn = signIn;
        this.devices = devices;
        this.sessions = sessions;
        this.organisations = organisations;
        this.secrets = secrets;
        this.settings = settings;
        this.pages = pages;
    }

    @GetMapping("/sign-in")
    View show(
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        return pages.show("identity/sign-in", model("", safe(to), visit(request, response)));
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
        var visit = visit(request, response);
        if (!secrets.verifies(csrf, "csrf", VISIT, visit)) {
            return again(
                    username,
                    to,
                    visit,
                    Refused.of(Refused.Kind.INVALID, "identity.sign-in.again"));
        }
        try {
            var token =
                    signIn.signIn(
                            username,
                            password,
                            address(request),
                            device(request),
                            cookie(request, DEVICE).orElse(null));
            if (token.isEmpty()) {
                return again(
                        username,
                        to,
                        visit,
                        Refused.of(Refused.Kind.INVALID, "identity.sign-in.wrong"));
            }
            // Whoever sat here before does not go on beside the one who signs in.
            ViewerFilter.sessionToken(request).ifPresent(sessions::end);
            response.addCookie(cookie(token.get(), -1, isSecure(request)));
            response.addCookie(beside(DEVICE, devices.mark(username), YEAR, isSecure(request)));
            return pages.to(safe(to));
        } catch (Refused pause) {
            return again(username, to, visit, pause);
        }
    }

    @PostMapping("/sign-out")
    View signOut(HttpServletRequest request, HttpServletResponse response) {
        ViewerFilter.sessionToken(request).ifPresent(sessions::end);
        response.addCookie(cookie("", 0, isSecure(request)));
        return pages.to("/sign-in");
    }

    private View again(String userName, @Nullable String to, String visit, Refused refused) {
        var model = new HashMap<>(model(userName, safe(to), visit));
        model.put("fault", refused);
        return pages.again("identity/sign-in", model, refused);
    }

    private Map<String, Object> model(String userName, String to, String visit) {
        return Map.of(
                "organisation",
                organisations.find().map(Organisation::name).orElse("Recourse"),
                "userName",
                userName,
                "to",
                to,
                "csrf",
                secrets.token("csrf", VISIT, visit));
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

    /** What this browser was given when it first asked for the form. */
    private String visit(HttpServletRequest request, HttpServletResponse response) {
        return cookie(request, VISIT)
                .filter(value -> !value.isBlank())
                .orElseGet(() -> {
                    var bytes = new byte[BYTES];
                    random.nextBytes(bytes);
                    var visit = HexFormat.of().formatHex(bytes);
                    response.addCookie(beside(VISIT, visit, -1, isSecure(request)));
                    return visit;
                });
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static Cookie cookie(String token, int age, boolean secure) {
        return cookie(ViewerFilter.COOKIE, token, "/", age, secure);
    }

    /** Sent to this page alone. */
    private static Cookie beside(String name, String value, int age, boolean secure) {
        return cookie(name, value, "/sign-in", age, secure);
    }

    private static Cookie cookie(String name, String value, String path, int age, boolean secure) {
        var cookie = new Cookie(name, value);
        cookie.setHttpOnly(true);
        cookie.setPath(path);
        cookie.setMaxAge(age);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
