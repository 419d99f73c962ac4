package recourse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static recourse.platform.web.PageFixture.get;
import static recourse.platform.web.PageFixture.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import gg.jte.Content;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The scripts and styles in a real browser, under the real content policy. */
class BehaviourTest {
    private static final Map<String, String> PAGES = new HashMap<>();
    private static final Assets ASSETS = new Assets();
    private static HttpServer server;
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaintsOfTheBrowser = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void open() throws Exception {
        var chromium = chromium();
        assumeTrue(chromium != null, "no Chromium on the PATH");
        draw();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", BehaviourTest::answer);
        server.start();
        playwright = Playwright.create();
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium)
                                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) playwright.close();
        if (server != null) server.stop(0);
    }

    @BeforeEach
    void freshPage() {
        page = browser.newContext().newPage();
        page.onConsoleMessage(said -> {
            if (said.type().equals("error")) complaintsOfTheBrowser.add(said.text());
        });
        page.onPageError(complaintsOfTheBrowser::add);
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        page.context().close();
        assertThat(complaintsOfTheBrowser).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "components, light", "components, dark", "error, light", "error, dark",
        "form, light", "form, dark", "list, light", "list, dark"
    })
    void hidesNothingFromAnybody(String name, String theme) {
        visit(name);
        page.evaluate("theme => document.documentElement.dataset.theme = theme", theme);
        var found = new AxeBuilder(page).analyze().getViolations();
        assertThat(found)
                .as(() ->
                        found.stream()
                                .flatMap(rule ->
                                        rule.getNodes().stream()
                                                .map(node -> rule.getId() + " " + node.getHtml()))
                                .reduce("", (all, one) -> all + "\n" + one))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"components", "error", "form", "list"})
    void fitsOnAPhone(String name) {
        page.setViewportSize(390, 844);
        visit(name);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    @Test
    void walksThroughAListByKeys() {
        visit("list");
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Second");
        page.keyboard().press("x");
        assertThat(page.isVisible(".bulk")).isTrue();
        assertThat(page.textContent("[data-count]")).isEqualTo("1");
        page.click("[data-clear]");
        assertThat(page.isVisible(".bulk")).isFalse();
        page.keyboard().press("/");
        page.keyboard().type("j?");
        assertThat(page.inputValue("[data-search]")).isEqualTo("j?");
        assertThat(page.isVisible("#keys")).isFalse();
    }

    @Test
    void showsItsKeys() {
        visit("list");
        page.keyboard().press("?");
        assertThat(page.isVisible("#keys")).isTrue();
    }

    @Test
    void asksBeforeWhatCannotBeUndone() {
        visit("list");
        page.click("#withdraw");
        assertThat(page.textContent("#confirm h2")).isEqualTo("Really withdraw?");
        page.click("#confirm button[value=no]");
        assertThat(page.url()).endsWith("/list");
        page.click("#withdraw");
        page.click("#confirm button[value=yes]");
        page.waitForURL("**/sent");
    }

    @Test
    void keepsWhatWasTypedUntilItHasArrived() {
        visit("form");
        page.fill("#story", "They charged me twice");
        page.check("input[value=refund]");
        page.locator("[data-kept]").waitFor();
        page.reload();
        assertThat(page.inputValue("#story")).isEqualTo("They charged me twice");
        assertThat(page.isChecked("input[value=refund]")).isTrue();
        visit("sent");
        visit("form");
        assertThat(page.inputValue("#story")).isEmpty();
    }

    @Test
    void sendsAFormOnlyOnce() {
        visit("form");
        page.evaluate(
                "window.sent = 0;"
                        + "addEventListener('submit', event => { if (!event.defaultPrevented) sent++; });"
                        + "document.querySelector('form').target = 'elsewhere';");
        page.dblclick("#send");
        assertThat(page.evaluate("window.sent")).isEqualTo(1);
    }

    @Test
    void turnsLightIntoDarkAndRemembers() {
        visit("form");
        page.click("[data-theme-switch]");
        assertThat(page.evaluate("document.documentElement.dataset.theme")).isEqualTo("dark");
        assertThat((String) page.evaluate("document.cookie")).contains("theme=dark");
    }

    private void visit(String name) {
        page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name);
    }

    private static void draw() throws Exception {
        var pages = PageFixture.pages();
        PAGES.put(
                "components", html(new ComponentsPage(pages).show(), get("/settings/components")));
        PAGES.put(
                "error",
                html(
                        new ErrorPages(pages).show(HttpStatus.INTERNAL_SERVER_ERROR, "7f3a"),
                        get("/x")));
        PAGES.put(
                "list",
                html(
                        pages.show(
                                "platform/staff",
                                Map.of(
                                        "title",
                                        "Inbox",
                                        "content",
                                        (Content) output -> output.writeContent(LIST))),
                        get("/inbox")));
        PAGES.put("form", visitors(FORM));
        PAGES.put(
                "sent",
                visitors("<h1>Thank you</h1><p data-kept-until-here=\"complain\">We have it.</p>"));
    }

    private static String visitors(String main) throws Exception {
        var model =
                Map.of(
                        "title",
                        "Complain",
                        "brand",
                        "Alder & Quay",
                        "content",
                        (Content) output -> output.writeContent(main));
        return html(
                PageFixture.pagesForStrangers().show("platform/public", model), get("/complain"));
    }

    private static final String LIST =
            """
            <h1>Inbox</h1><div class="bulked"><ul class="rows">
            <li class="row is-high"><input class="pick" type="checkbox" aria-label="Select first"><span class="bar"></span><a class="title" href="/sent">First</a></li>
            <li class="row"><input class="pick" type="checkbox" aria-label="Select second"><span class="bar"></span><a class="title" href="/sent">Second</a></li>
            </ul><form class="bulk"><strong><span data-count></span> selected</strong><button class="button" type="button" data-clear>Clear</button></form></div>
            <form action="/sent" method="post" data-confirm="Really withdraw?"><button class="button is-danger" id="withdraw">Withdraw</button></form>
            """;

    private static final String FORM =
            """
            <h1>Tell us</h1><form class="questions" action="/slow" method="post" data-keep="complain">
            <label for="story">What happened?</label><textarea class="input" id="story" name="story"></textarea>
            <p data-kept hidden>Kept on this device</p>
            <label class="choice"><input type="checkbox" name="wish" value="refund"><span>Money back</span></label>
            <button class="button primary" id="send">Send</button></form>
            """;

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring(1);
        if (path.equals("live")) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, -1);
        } else if (path.startsWith("assets/")) {
            var asset = requireNonNull(ASSETS.find(path.substring("assets/".length())));
            send(exchange, asset.type(), asset.plain());
        } else
            send(exchange, "text/html;charset=utf-8", PAGES.getOrDefault(path, "").getBytes(UTF_8));
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", ContentPolicy.POLICY);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static Path chromium() {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
