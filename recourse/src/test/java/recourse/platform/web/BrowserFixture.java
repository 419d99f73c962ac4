package recourse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import recourse.Chromium;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * Sample pages in a real browser under the real content policy; what its console complains of fails
 * the test.
 */
final class BrowserFixture
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private static final Assets ASSETS = new Assets();

    private final List<String> grumbles = new ArrayList<>();
    private SamplePages samples;
    private HttpServer server;
    private Chromium chromium;
    private Page page;

    Page visit(String name) {
        page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name);
        return page;
    }

    Page page() {
        return page;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        samples = new SamplePages();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        chromium = Chromium.start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        grumbles.clear();
        page = chromium.browser.newContext().newPage();
        page.onPageError(grumbles::add);
        page.onConsoleMessage(said -> {
            if (said.type().equals("error")) grumbles.add(said.text());
        });
    }

    @Override
    public void afterEach(ExtensionContext context) {
        page.context().close();
        assertThat(grumbles).isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (chromium != null) chromium.close();
        if (server != null) server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring(1);
        var asset =
                path.startsWith("assets/") ? ASSETS.find(path.substring("assets/".length())) : null;
        var again = exchange.getRequestHeaders().containsKey("HX-Request");
        if (path.equals("live"))
            send(exchange, "text/event-stream", "retry: 60000\ndata: inbox\n\n".getBytes(UTF_8));
        else if (asset != null) send(exchange, asset.type(), asset.plain());
        else
            send(
                    exchange,
                    "text/html;charset=utf-8",
                    requireNonNull(samples.named(path, again)).getBytes(UTF_8));
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", ContentPolicy.POLICY);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
