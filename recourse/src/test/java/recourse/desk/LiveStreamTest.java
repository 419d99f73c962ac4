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

@Timeout(30)
class LiveStreamTest extends DeskTest {
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
            // At most one word that was on its way; then the stream is over.
            assertThat(stream.lines().filter(line -> line.startsWith("data:")).count())
                    .isLessThanOrEqualTo(1);
        }
    }

    private String session(String userName) {
        return bean(Sessions.class).begin(staff(userName).id(), "test");
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
