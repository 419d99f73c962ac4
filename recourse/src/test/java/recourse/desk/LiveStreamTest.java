package recourse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import recourse.identity.Sessions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

@Timeout(30)
class LiveStreamTest extends DeskTest {
    private static final int WINDOWS = 20;

    @Test
    void saysWhichTopicChangedAndNothingElse() throws Exception {
        var reference = filed("The dulcimer has no strings.");
        give(reference, "payments", "handler");
        var session = session("handler");
        try (var stream = listen(session, "topic=inbox&topic=complaint:" + reference)) {
            assertThat(stream.readLine()).isEqualTo("retry: 3000");
            bean(AddNote.class).add(staff("handler"), reference, "Strings are on their way.");
            assertThat(event(stream)).isEqualTo("data: inbox");
            assertThat(event(stream)).isEqualTo("data: complaint:" + reference);
        }
    }

    @Test
    void endsWithTheSession() throws Exception {
        var session = session("handler");
        try (var stream = listen(session, "topic=inbox")) {
            assertThat(stream.readLine()).isEqualTo("retry: 3000");
            bean(Sessions.class).end(session);
            var reference = filed("The dulcimer has strings again.");
            give(reference, "payments", "handler");
            assertThat(stream.lines().filter(line -> line.startsWith("data:"))).isEmpty();
        }
    }

    @Test
    void fallsSilentForWhoeverMayNotSeeItAnyMore() throws Exception {
        var reference = filed("The dulcimer has too many strings.");
        give(reference, "payments", "handler");
        var session = session("handler");
        try (var stream = listen(session, "topic=inbox&topic=complaint:" + reference)) {
            assertThat(stream.readLine()).isEqualTo("retry: 3000");
            complainOf(reference, "handler");
            assertThat(word(stream))
                    .as("something happened, and it is not said what")
                    .isEqualTo(":");
            bean(AddNote.class).add(staff("lead"), reference, "It was Ana who strung it.");
            assertThat(word(stream)).isEqualTo(":");
        }
    }

    @Test
    void saysNothingOfWhatAnotherTeamDoes() throws Exception {
        var reference = filed("The zither came without a case.");
        give(reference, "payments", "handler");
        try (var stream = listen(session("handler2"), "topic=inbox")) {
            assertThat(stream.readLine()).isEqualTo("retry: 3000");
            bean(AddNote.class).add(staff("handler"), reference, "The case is on its way.");
            assertThat(word(stream)).isEqualTo(":");
        }
    }

    @Test
    void takesTheRightsOfTheMomentAlsoWhereTheyChangedMeanwhile() throws Exception {
        var session = session("handler");
        assertThat(bean(Sessions.class).watching(session)).isPresent();
        bean(Sessions.class).endAllOf(staff("handler").id());
        assertThat(bean(Sessions.class).watching(session)).isEmpty();
    }

    @Test
    void isOpenForNoMoreWindowsThanAPersonHas() throws Exception {
        var session = session("handler");
        var streams = new ArrayList<BufferedReader>();
        for (var i = 0; i < WINDOWS; i++) {
            streams.add(listen(session, "topic=inbox"));
        }
        assertThat(
                        send(request("/live?topic=inbox")
                                        .header("Cookie", Sessions.COOKIE + "=" + session))
                                .status())
                .isEqualTo(429);
        for (var stream : streams) {
            stream.close();
        }
        bean(Sessions.class).end(session);
    }

    private String session(String userName) {
        return bean(Sessions.class).begin(staff(userName).id(), "test");
    }

    private static String word(BufferedReader stream) throws IOException {
        var line = stream.readLine();
        while (line != null && line.isEmpty()) {
            line = stream.readLine();
        }
        return String.valueOf(line);
    }

    private static String event(BufferedReader stream) throws IOException {
        var line = stream.readLine();
        while (line != null && !line.startsWith("data:")) {
            line = stream.readLine();
        }
        return String.valueOf(line);
    }

    private BufferedReader listen(String session, String query) throws Exception {
        var request =
                request("/live?" + query).header("Cookie", Sessions.COOKIE + "=" + session).build();
        var answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }
}
