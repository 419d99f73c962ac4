package recourse.platform.web;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.Content;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

import recourse.platform.Money;
import recourse.platform.NavigationItem;
import recourse.platform.Refused;
import recourse.platform.ShellNotice;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every template knows: the words, the times, the reader, the address and the frame. */
public final class Page {
    private final Shell shell;
    private final HttpServletRequest request;
    private final Preferences preferences;
    private final Reader reader;
    private final TimeWords times;
    private final @Nullable Flash flash;
    private final Map<String, String> mistakes = new LinkedHashMap<>();
    private @Nullable String refusal;

    Page(
            Shell shell,
            HttpServletRequest request,
            Preferences preferences,
            Reader reader,
            TimeWords times,
            @Nullable Flash flash) {
        this.shell = shell;
        this.request = request;
        this.preferences = preferences;
        this.reader = reader;
        this.times = times;
        this.flash = flash;
    }

    public String say(String key, Object... arguments) {
        return shell.texts.say(locale(), key, arguments);
    }

    /** The date with how far away it is, which the page keeps true while it stays open. */
    public Content when(Instant instant) {
        return time(
                instant,
                moment(instant),
                "<span data-relative> · " + htmlEscape(relative(instant)) + "</span>");
    }

    public Content at(Instant instant) {
        return time(instant, moment(instant), "");
    }

    /** Only the hour, beneath a heading that says the day. */
    public Content hour(Instant instant) {
        return time(instant, times.time(instant), "");
    }

    public Content day(LocalDate date) {
        return output ->
                output.writeContent(
                        "<time datetime=\""
                                + date
                                + "\">"
                                + htmlEscape(times.day(date))
                                + "</time>");
    }

    public String moment(Instant instant) {
        return times.moment(instant);
    }

    public String date(LocalDate date) {
        return times.day(date);
    }

    public String relative(Instant instant) {
        return times.relative(instant);
    }

    public String duration(Duration duration) {
        return times.duration(duration);
    }

    public Instant now() {
        return times.now();
    }

    public String money(Money money) {
        return Amounts.money(money, locale());
    }

    public String number(Number number) {
        return Amounts.number(number, locale());
    }

    public Content icon(String name) {
        return shell.icons.show(name);
    }

    /** The hidden field of a form that changes something; nothing when nobody is signed in. */
    public Content csrf() {
        var held = request.getAttribute("_csrf");
        var token = held instanceof CsrfToken known ? known.getToken() : held;
        return output -> {
            if (token instanceof String value)
                output.writeContent(
                        "<input type=\"hidden\" name=\"_csrf\" value=\""
                                + htmlEscape(value)
                                + "\">");
        };
    }

    /** What is wrong with a form that comes back, a sentence for each field. */
    public Map<String, String> mistakes() {
        return mistakes;
    }

    /** Why nothing was done, where that is no field's mistake. */
    public @Nullable String refusal() {
        return refusal;
    }

    public @Nullable String mistake(String field) {
        return mistakes.get(field);
    }

    /**
     * Whether a form comes back that files were sent with: no browser lets a page fill them in
     * again.
     */
    public boolean lostFiles() {
        return (refusal != null || !mistakes.isEmpty())
                && WebUtils.getNativeRequest(request, MultipartRequest.class)
                        instanceof MultipartRequest sent
                && sent.getMultiFileMap().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(file -> !file.isEmpty());
    }

    Page with(Refused refused) {
        if (refused.faults().isEmpty()) {
            refusal = say(refused.key(), refused.values().toArray());
        }
        for (var fault : refused.faults())
            mistakes.put(fault.field(), say(fault.key(), fault.values().toArray()));
        return this;
    }

    public String path() {
        return request.getRequestURI();
    }

    /** This very address with one thing about it changed, or left out when the value is empty. */
    public String here(String name, String value) {
        var query = Objects.requireNonNullElse(request.getQueryString(), "");
        var parts =
                Stream.of(query.split("&"))
                        .filter(part -> !part.isEmpty() && !part.startsWith(name + "="))
                        .collect(Collectors.toCollection(ArrayList::new));
        if (!value.isEmpty()) parts.add(name + "=" + URLEncoder.encode(value, UTF_8));
        return "?" + String.join("&", parts);
    }

    /** Whether only the inside of the page is wanted. */
    public boolean htmx() {
        return PageView.wantsFragment(request);
    }

    public Locale locale() {
        return preferences.locale();
    }

    public String language() {
        return locale().getLanguage();
    }

    public List<String> languages() {
        return shell.texts.languages();
    }

    /** What a language calls itself. */
    public String languageName(String language) {
        return Locale.of(language).getDisplayLanguage(Locale.of(language));
    }

    public String theme() {
        return preferences.theme();
    }

    public boolean dark() {
        return theme().equals("dark");
    }

    public String density() {
        return preferences.density();
    }

    public boolean compact() {
        return density().equals("compact");
    }

    public ZoneId zone() {
        return reader.zone();
    }

    public @Nullable String name() {
        return reader.name();
    }

    public @Nullable Object viewer() {
        return reader.viewer();
    }

    public List<NavigationItem> navigation() {
        return shell.rooms(reader.viewer());
    }

    /** Whether one is in this room, as aria-current wants it. */
    public @Nullable String current(NavigationItem room) {
        var here = path().equals(room.path()) || path().startsWith(room.path() + "/");
        return here ? "page" : null;
    }

    public List<ShellNotice.Notice> notices() {
        return shell.notices(reader.viewer());
    }

    public String say(ShellNotice.Notice notice) {
        return say(notice.key(), notice.arguments().toArray());
    }

    public String say(Flash flash) {
        return say(flash.key(), flash.arguments().toArray());
    }

    public @Nullable Flash flash() {
        return flash;
    }

    /** A template of another module as a part of this page. */
    public Content part(String template, Map<String, ?> model) {
        var parameters = new HashMap<String, Object>(model);
        parameters.put("page", this);
        return output -> shell.templates.render(template + ".jte", parameters, output);
    }

    /**
     * The text of a key where there is one; what stands there plainly where nobody has written one.
     */
    public String sayOr(String plainly, String key, Object... arguments) {
        return shell.texts.has(key) ? say(key, arguments) : plainly;
    }

    public Assets assets() {
        return shell.assets;
    }

    private static Content time(Instant instant, String said, String beside) {
        return output ->
                output.writeContent(
                        "<time datetime=\""
                                + instant
                                + "\">"
                                + htmlEscape(said)
                                + beside
                                + "</time>");
    }
}
