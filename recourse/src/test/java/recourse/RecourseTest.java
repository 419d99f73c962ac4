package recourse;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import recourse.identity.People;
import recourse.identity.Sessions;
import recourse.identity.Viewer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A test on the running program. Each test files its own complaints: the house is shared. */
public abstract class RecourseTest {
    protected final TestHouse house;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    protected RecourseTest() {
        this(TestHouse.get());
    }

    protected RecourseTest(TestHouse house) {
        this.house = house;
    }

    /** What other stories left behind would stand in this one's counts and lists. */
    @BeforeAll
    static void clearTheHouse() {
        TestHouse.get().clear();
    }

    @BeforeEach
    void setTheClockBack() {
        house.clock.set(TestClock.START);
    }

    protected <T> T bean(Class<T> type) {
        return house.bean(type);
    }

    /** A member of the sample house: admin, lead, handler, quality, compliance, handler2 … */
    protected Viewer.Staff staff(String userName) {
        return bean(People.class).named(userName).orElseThrow().viewer();
    }

    /** An answer, small enough to read in an assertion. */
    public record Answer(int status, String body, java.net.http.HttpHeaders headers) {
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    protected Answer api(String method, String path, @Nullable String json) {
        return send(
                request(path)
                        .header("Authorization", "Bearer " + house.apiKey)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                json == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A page as somebody of the house sees it; nobody signed in when the name is null. */
    protected Answer page(@Nullable String userName, String path) {
        return send(as(userName, request(path)).GET());
    }

    protected Answer form(@Nullable String userName, String path, Map<String, String> fields) {
        var body =
                fields.entrySet().stream()
                        .map(field ->
                                URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return send(
                as(userName, request(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The status of an answer that does not end by itself. */
    protected int begin(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            response.body().close();
            return response.statusCode();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    protected Answer send(HttpRequest.Builder request) {
        return send(http, request);
    }

    /** As the proxy hands it on whose word about the sender is believed. */
    protected Answer sendThroughProxy(HttpRequest.Builder request) {
        try (var proxy =
                HttpClient.newBuilder()
                        .localAddress(InetAddress.ofLiteral(TestHouse.PROXY))
                        .build()) {
            return send(proxy, request);
        }
    }

    private static Answer send(HttpClient client, HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    protected HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port + path));
    }

    private HttpRequest.Builder as(@Nullable String userName, HttpRequest.Builder request) {
        if (userName == null) {
            return request;
        }
        var token = bean(Sessions.class).begin(staff(userName).id(), "test");
        return request.header("Cookie", "recourse-session=" + token);
    }
}
