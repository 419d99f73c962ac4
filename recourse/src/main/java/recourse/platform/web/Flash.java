package recourse.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

import java.util.Base64;
import java.util.List;

/**
 * One sentence that survives one redirect: what was done, and the address whose DELETE takes it
 * back.
 */
public record Flash(String key, List<String> arguments, @Nullable String undo) {
    private static final String COOKIE = "flash";
    private static final String BETWEEN = "\u001f";

    public Flash {
        arguments = List.copyOf(arguments);
    }

    public static Flash of(String key, Object... arguments) {
        return new Flash(key, List.of(arguments).stream().map(String::valueOf).toList(), null);
    }

    public Flash undoneAt(String path) {
        return new Flash(key, arguments, path);
    }

    void keep(HttpServletResponse response) {
        var parts =
                String.join(
                        BETWEEN, key, undo == null ? "" : undo, String.join(BETWEEN, arguments));
        set(
                response,
                Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(UTF_8)),
                60);
    }

    static @Nullable Flash take(HttpServletRequest request, HttpServletResponse response) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) return null;
        set(response, "", 0);
        return read(cookie.getValue());
    }

    private static @Nullable Flash read(String cookie) {
        try {
            var parts =
                    List.of(
                            new String(Base64.getUrlDecoder().decode(cookie), UTF_8)
                                    .split(BETWEEN, -1));
            if (parts.size() < 3) return null;
            var undo = parts.get(1);
            // The cookie is the reader's own, yet an address in it never leads to another house.
            var own = undo.startsWith("/") && !undo.startsWith("//") && undo.indexOf('\\') < 0;
            return new Flash(parts.getFirst(), parts.subList(2, parts.size()), own ? undo : null);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static void set(HttpServletResponse response, String value, long seconds) {
        var cookie =
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(seconds);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
