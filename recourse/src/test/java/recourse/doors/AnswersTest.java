package recourse.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import recourse.TestHouse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;

/** What stands around every answer. */
class AnswersTest extends Stories {
    private static final String TO_THE_WORLD = "X-Forwarded-Proto";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/complain",
                "/track",
                "/sign-in",
                "/inbox",
                "/inbox?q=sofa",
                "/complaints/{reference}",
                "/complaints/{reference}/print",
                "/complaints/{reference}/files/{id}",
                "/insight",
                "/tasks",
                "/intake",
                "/complaints/RC-0000-0000",
                "/nowhere",
                "/error",
                "/api/v1/complaints",
                "/api/v1/complaints/{reference}",
                "/api/v1/complaints/{reference}/evidence/{id}",
                "/api/v1/nowhere",
                "/health/ready",
                "/track/{reference}/{token}"
            })
    void isKeptInNoCacheAndInNoFrameAndRunsNothing(String path) {
        var file = withFile();
        var answer = page("handler", followed(file).fill(path));
        assertThat(answer.headers().allValues("Cache-Control")).hasSize(1);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("ETag")).isEmpty();
        var policy = answer.header("Content-Security-Policy");
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(policy)
                .contains("default-src 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "http:", "*");
        assertThat(policy.contains("frame-ancestors 'none'") || policy.contains("sandbox"))
                .isTrue();
        assertThat(answer.header("X-Frame-Options")).isIn("DENY", "SAMEORIGIN");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }

    @Test
    void keepsAMailAsItCameOutOfCachesToo() {
        var held = withHeldMail();
        for (var path :
                List.of("/intake/{id}/text", "/intake/{id}/raw", "/api/v1/intake/{id}/raw")) {
            var answer = page("handler", held.fill(path));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
        }
        var task = withTask();
        var file = page("admin", task.fill("/tasks/{id}/files/{file}"));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Cache-Control")).contains("no-store");
    }

    @Test
    void letsOnlyTheHashedFilesBeKept() {
        var page = page(null, "/").body();
        var from = page.indexOf("/assets/");
        var asset = page(null, page.substring(from, page.indexOf('"', from)));
        assertThat(asset.headers().allValues("Cache-Control"))
                .containsExactly("public, max-age=31536000, immutable");
    }

    @Test
    void asksForTlsOnlyWhereItCameByTls() throws Exception {
        assertThat(
                        through(TestHouse.PROXY, TO_THE_WORLD, "https", "/sign-in")
                                .headers()
                                .firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(age -> assertThat(age).contains("max-age=31536000"));
        assertThat(
                        through(TestHouse.PROXY, TO_THE_WORLD, "http", "/sign-in")
                                .headers()
                                .firstValue("Strict-Transport-Security"))
                .isEmpty();
        assertThat(
                        through("127.0.0.1", TO_THE_WORLD, "https", "/sign-in")
                                .headers()
                                .firstValue("Strict-Transport-Security"))
                .as("anybody may say so; only the proxy is believed")
                .isEmpty();
    }

    @Test
    void putsNoHostThatWasSentIntoAnyLink() {
        var body =
                "{\"narrative\": \"The harp is out of tune.\", \"complainant\": {\"email\": \"host@example.net\"}}";
        var answer =
                RawRequest.send(
                        house.port,
                        "POST /api/v1/complaints HTTP/1.1",
                        "Host: evil.example",
                        "X-Forwarded-Host: evil.example",
                        "Forwarded: host=evil.example;proto=https",
                        "Authorization: Bearer " + house.apiKey,
                        "Content-Type: application/json",
                        "Content-Length: " + body.length(),
                        "Connection: close",
                        "",
                        body);
        assertThat(answer)
                .startsWith("HTTP/1.1 201")
                .contains("trackingUrl")
                .doesNotContain("evil");
        assertThat(
                        bean(DSLContext.class)
                                .fetch("select * from correspondence.message")
                                .formatJSON())
                .contains("host@example.net")
                .doesNotContain("evil");
        for (var path : List.of("/inbox", "/complaints", "/complaints/RC-0000-0000")) {
            assertThat(
                            RawRequest.send(
                                    house.port,
                                    "GET " + path + " HTTP/1.1",
                                    "Host: evil.example",
                                    "X-Forwarded-Host: evil.example"))
                    .doesNotContain("evil");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/env",
                "/heapdump",
                "/beans",
                "/loggers",
                "/prometheus",
                "/v3/api-docs",
                "/swagger-ui.html",
                "/console",
                "/api/openapi.json"
            })
    void hasNoOtherWindowForStrangers(String path) {
        assertThat(page(null, path).status()).isIn(302, 401, 404);
    }

    private HttpResponse<String> through(String from, String header, String value, String path)
            throws IOException, InterruptedException {
        try (var client =
                HttpClient.newBuilder().localAddress(InetAddress.getByName(from)).build()) {
            return client.send(
                    request(path).header(header, value).GET().build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
