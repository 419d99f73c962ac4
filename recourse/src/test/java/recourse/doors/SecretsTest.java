package recourse.doors;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import recourse.identity.ApiKeys;
import recourse.identity.Permission;
import recourse.identity.Sessions;
import recourse.platform.Json;

import java.util.EnumSet;
import java.util.List;

/** What stands in no answer, no log, no figure and no table. */
class SecretsTest extends Stories {
    @Test
    void doesNotPassAKeyInAnAddressOn() {
        var story = followed(open());
        var page = page(null, story.fill("/track/{reference}/{token}"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.body())
                .doesNotContain("href=\"http", "src=\"http", "src=\"//", "action=\"http");
    }

    @Test
    void writesNoKeyAndNoLinkIntoTheLog() {
        var story = followed(open());
        var token = story.fill("{token}");
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        try {
            var link = story.fill("/track/{reference}/{token}");
            for (var path :
                    List.of(
                            link,
                            link + "/nowhere",
                            link + "/rating",
                            link + "?a=%zz",
                            link + "/%00",
                            link + "//",
                            "/x" + link)) {
                RawRequest.send(house.port, "GET " + path + " HTTP/1.1", "Host: localhost");
                RawRequest.send(house.port, "PUT " + path + " HTTP/1.1", "Host: localhost");
                RawRequest.send(
                        house.port,
                        "POST " + path + " HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: text/odd",
                        "Content-Length: 0");
                RawRequest.send(house.port, "BREW " + path + " HTTP/1.1", "Host: localhost");
            }
            page(null, "/inbox?key=" + house.apiKey);
            at(null, "GET", "/api/v1/complaints/" + house.apiKey, null);
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list)
                .noneSatisfy(event -> assertThat(written(event)).contains(token))
                .noneSatisfy(event -> assertThat(written(event)).contains(house.apiKey));
    }

    @Test
    void writesNoNameAndNoLinkIntoTheFiguresOfTheMachine() {
        var story = followed(open());
        page(null, story.fill("/track/{reference}/{token}"));
        page(null, story.fill("/track/{reference}/{token}/nowhere"));
        page("handler", story.fill("/complaints/{reference}"));
        page("handler", "/inbox?q=Quillfeather");
        var metrics = page(null, "/metrics");
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.body())
                .contains("http_server_requests")
                .doesNotContain(
                        story.reference(),
                        story.fill("{token}"),
                        "Quillfeather",
                        "Pat Doe",
                        house.apiKey);
        assertThat(page(null, "/health/live").body()).isEqualTo("{\"status\":\"live\"}");
        assertThat(page(null, "/health/ready").body()).isEqualTo("{\"status\":\"ready\"}");
    }

    @Test
    void keepsNoKeyThatCouldBeRead() {
        var key = bean(ApiKeys.class).create("Till", "till", EnumSet.of(Permission.RECEIVE));
        var secret = key.substring(key.lastIndexOf('_') + 1);
        var session = bean(Sessions.class).begin(staff("handler").id(), "test");
        var kept = bean(DSLContext.class);
        assertThat(kept.fetch("select k::text from identity.api_key k").formatJSON())
                .doesNotContain(secret);
        assertThat(kept.fetch("select s::text from identity.session s").formatJSON())
                .doesNotContain(session);
        assertThat(kept.fetch("select s::text from identity.staff s").formatJSON())
                .contains("{bcrypt}$2a$10$");
    }

    @Test
    void tellsAFaultByANumberAndNothingElse() {
        for (var path :
                List.of(
                        "/inbox?limit=x",
                        "/inbox?after=%00",
                        "/intake/none",
                        "/complaints/%ff",
                        "/inbox/views?view=a&view=b",
                        "/team?person=%00",
                        "/insight?from=never")) {
            var answer = page("handler", path);
            assertThat(answer.status()).as(path).isBetween(200, 499);
            assertThat(answer.body())
                    .as(path)
                    .doesNotContain("Exception", "org.", "java.", "SQL", "recourse.", "\tat ");
        }
        for (var path :
                List.of(
                        "/api/v1/complaints?limit=x",
                        "/api/v1/complaints?after=%00",
                        "/api/v1/intake/none",
                        "/api/v1/intake?after=none",
                        "/api/v1/complaints?nothing=1",
                        "/api/v1/insight/summary?from=never")) {
            var answer = api("GET", path, null);
            assertThat(answer.status()).as(path).isBetween(400, 499);
            assertThat(answer.body())
                    .as(path)
                    .doesNotContain("Exception", "org.", "java.", "SQL", "\tat ");
            assertThat(Json.fields(answer.body())).as(path).containsKey("status");
        }
    }

    private static String written(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return event.getFormattedMessage() + (thrown == null ? "" : thrown.getMessage());
    }
}
