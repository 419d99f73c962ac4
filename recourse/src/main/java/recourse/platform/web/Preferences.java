package recourse.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How somebody likes to read: chosen by ?lang=, ?theme= or ?density=, then remembered in plain
 * cookies. The server puts them into the page, so nothing flickers and nothing needs a script.
 */
record Preferences(Locale locale, String theme, String density) {
    static final List<String> THEMES = List.of("light", "dark");
    static final List<String> DENSITIES = List.of("comfortable", "compact");
    private static final long YEAR = 365L * 24 * 60 * 60;

    static Preferences of(
            HttpServletRequest request,
            HttpServletResponse response,
            Reader reader,
            List<String> languages) {
        var chosen = choice(request, response, "lang", languages);
        return new Preferences(
                chosen == null ? accepted(request, reader, languages) : Locale.of(chosen),
                or(choice(request, response, "theme", THEMES), ""),
                or(choice(request, response, "density", DENSITIES), "comfortable"));
    }

    private static @Nullable String choice(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            List<String> allowed) {
        var asked = isVisit(request) ? request.getParameter(name) : null;
        if (asked != null && allowed.contains(asked)) {
            remember(response, name, asked);
            return asked;
        }
        var cookie = WebUtils.getCookie(request, name);
        return cookie != null && allowed.contains(cookie.getValue()) ? cookie.getValue() : null;
    }

    /** The page that tells of a form too large to be read must not try to read it once more. */
    private static boolean isVisit(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && request.getDispatcherType() != DispatcherType.ERROR;
    }

    private static void remember(HttpServletResponse response, String name, String value) {
        var cookie = ResponseCookie.from(name, value).path("/").sameSite("Lax").maxAge(YEAR);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    private static Locale accepted(
            HttpServletRequest request, Reader reader, List<String> languages) {
        var wanted = new ArrayList<String>();
        if (reader.language() != null) wanted.add(reader.language());
        for (var locale : Collections.list(request.getLocales())) wanted.add(locale.getLanguage());
        return Locale.of(
                wanted.stream().filter(languages::contains).findFirst().orElse(Texts.FIRST));
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
