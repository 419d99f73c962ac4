package recourse.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import recourse.complaint.Stage;
import recourse.evidence.Files;
import recourse.identity.Sessions;
import recourse.platform.Json;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Requests that no page of ours makes. */
class HostileRequestTest extends Stories {
    private final Ledger ledger = new Ledger(bean(DSLContext.class));

    static Stream<Knock> knocksWithJson() {
        return ApiKnocks.all().stream().filter(knock -> knock.json() != null);
    }

    @ParameterizedTest
    @MethodSource("knocksWithJson")
    void namesAFieldThatNobodyOffered(Knock knock) {
        var living = knock.story().apply(this);
        var before = ledger.read();
        var more =
                String.valueOf(knock.json())
                        .replaceFirst(
                                "\\{",
                                "{\"ownerId\": \"x\"" + ("{}".equals(knock.json()) ? "" : ", "));
        var answer = at(knock.rightful(), knock.method(), knock.address(living), living.fill(more));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"ownerId\"");
        assertThat(ledger.read()).isEqualTo(before);
    }

    @Test
    void takesNothingFromAFormButItsOwnFields() {
        var open = open();
        form(
                "handler",
                open.fill("/complaints/{reference}/notes"),
                Map.of(
                        "body",
                        "A note",
                        "stage",
                        "CLOSED",
                        "ownerId",
                        staff("lead").id().toString(),
                        "restricted",
                        "true",
                        "complaint.stage",
                        "CLOSED",
                        "class.module.classLoader.x",
                        "y"));
        assertThat(stage(open.reference())).isNotEqualTo(Stage.CLOSED);
        assertThat(complaint(open.reference()).ownerId()).isEqualTo(staff("handler").id());
        assertThat(
                        form(
                                        "handler",
                                        open.fill("/complaints/{reference}/corrections"),
                                        Map.of("stage", "CLOSED", "reason", "x"))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void boundsDepthAndSizeOfWhatItReads() {
        var deep =
                "{\"narrative\": \"x\", \"regimes\": "
                        + "[".repeat(10_000)
                        + "]".repeat(10_000)
                        + "}";
        assertThat(api("POST", "/api/v1/complaints", deep).status()).isEqualTo(400);
        var objects = "{\"complainant\":".repeat(200) + "{}" + "}".repeat(200);
        assertThat(api("POST", "/api/v1/complaints", objects).status()).isEqualTo(400);
        var spaces = "{\"narrative\": \"x\"" + " ".repeat(41 * 1024 * 1024) + "}";
        assertThat(api("POST", "/api/v1/complaints", spaces).status()).isEqualTo(413);
        assertThat(api("POST", "/api/v1/complaints", "{\"narrative\": \"x\"} trailing").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../application.properties",
                "/assets/..%2fapplication.properties",
                "/assets/%2e%2e/application.properties",
                "/assets/..%5capplication.properties",
                "/assets/....//application.properties",
                "/assets/%252e%252e%252fapplication.properties",
                "/assets/..;/application.properties",
                "/../../../../etc/passwd",
                "/assets//etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/complain/../inbox",
                "/complain/..;/inbox",
                "/complain/%2e%2e/inbox",
                "/assets/..;/inbox",
                "/track/..;/..;/inbox",
                "/sign-in;/../inbox",
                "//inbox",
                "/inbox;x=y",
                "/INBOX",
                "/inbox/",
                "/health/..;/inbox",
                "/metrics/../inbox"
            })
    void leadsNowhereByCrookedPaths(String path) {
        var answer = RawRequest.send(house.port, "GET " + path + " HTTP/1.1", "Host: localhost");
        assertThat(answer).doesNotContain("spring.application", "root:", "InboxView", "id=\"inbox");
        assertThat(answer.substring(9, 12)).isIn("302", "400", "404");
    }

    @Test
    void keepsAnEvilFileNameOutOfItsHeaders() {
        var names =
                List.of(
                        "../../../etc/passwd",
                        "a\r\nSet-Cookie: stolen=1\r\n\r\n<script>",
                        "b\"; filename=\"c.exe",
                        "\u202Efdp.exe",
                        "..\\..\\boot.ini",
                        "ü\u0000.txt",
                        "=cmd|' /C calc'!A0.csv",
                        "x".repeat(290));
        for (var name : names) {
            var file =
                    Map.of(
                            "name",
                            name,
                            "contentType",
                            "text/html",
                            "base64",
                            Base64.getEncoder().encodeToString("<script>1</script>".getBytes()));
            var filed =
                    api(
                            "POST",
                            "/api/v1/complaints",
                            Json.write(
                                    Map.of(
                                            "narrative",
                                            "The tuba leaks.",
                                            "attachments",
                                            List.of(file))));
            assertThat(filed.status()).as(name).isEqualTo(201);
            var reference = field(filed, "reference");
            var kept = bean(Files.class).of(complaint(reference).id()).getFirst();
            assertThat(kept.name()).doesNotContain("/", "\\", "\r", "\n", "\u0000", "\u202E", "\"");
            var raw =
                    RawRequest.send(
                            house.port,
                            "GET /api/v1/complaints/"
                                    + reference
                                    + "/evidence/"
                                    + kept.id()
                                    + "?inline HTTP/1.1",
                            "Host: localhost",
                            "Authorization: Bearer " + house.apiKey);
            var head = raw.substring(0, raw.indexOf("\r\n\r\n"));
            assertThat(head)
                    .contains(
                            "Content-Disposition: attachment;",
                            "application/octet-stream",
                            "sandbox",
                            "nosniff")
                    .doesNotContain("text/html");
            assertThat(head.lines()).noneMatch(line -> line.startsWith("Set-Cookie"));
        }
    }

    @Test
    void splitsNoAnswerByWhatStandsInAnAddress() {
        var open = open();
        var session = bean(Sessions.class).begin(staff("handler").id(), "test");
        for (var end :
                List.of(
                        "%0d%0aX-Evil:%20yes",
                        "%0aX-Evil:%20yes",
                        "%0d%0a",
                        "%E5%98%8A%E5%98%8DX-Evil:%20yes",
                        "%20",
                        "%E2%80%A8")) {
            var answer =
                    RawRequest.send(
                            house.port,
                            "POST /complaints/"
                                    + open.reference()
                                    + end
                                    + "/reading?upTo=2026-03-01T00:00:00Z HTTP/1.1",
                            "Host: localhost",
                            "Cookie: recourse-session=" + session,
                            "Sec-Fetch-Site: same-origin",
                            "Content-Length: 0");
            assertThat(answer.lines().takeWhile(line -> !line.isBlank()))
                    .noneMatch(line -> line.startsWith("X-Evil"));
        }
        var wanted =
                RawRequest.send(
                        house.port, "GET /inbox?x=%0d%0aX-Evil:%20yes HTTP/1.1", "Host: localhost");
        assertThat(wanted.lines().takeWhile(line -> !line.isBlank()))
                .noneMatch(line -> line.startsWith("X-Evil"));
    }

    @Test
    void isNotChangedByWhatOnlyLooks() {
        var closed = closedCase();
        var before = ledger.read();
        for (var query : List.of("?_method=DELETE", "?_method=POST", "?_method=PUT")) {
            page("handler", closed.fill("/complaints/{reference}/closure") + query);
        }
        var session = bean(Sessions.class).begin(staff("handler").id(), "test");
        for (var header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            var request =
                    request(closed.fill("/complaints/{reference}/closure"))
                            .header("Cookie", Sessions.COOKIE + "=" + session)
                            .header("Sec-Fetch-Site", "same-origin")
                            .header(header, "DELETE");
            send(request.GET());
            send(request.method("HEAD", BodyPublishers.noBody()));
            send(request.method("OPTIONS", BodyPublishers.noBody()));
        }
        assertThat(ledger.read()).isEqualTo(before);
        for (var method : List.of("GET", "HEAD", "TRACE", "CONNECT", "BREW")) {
            form(
                    "handler",
                    closed.fill("/complaints/{reference}/closure"),
                    Map.of("_method", method));
        }
        assertThat(stage(closed.reference())).isEqualTo(Stage.CLOSED);
        assertThat(
                        RawRequest.send(
                                house.port,
                                "TRACE / HTTP/1.1",
                                "Host: localhost",
                                "Cookie: secret=1"))
                .doesNotContain("secret=1");
    }
}
