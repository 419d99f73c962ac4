package recourse.desk.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.desk.LiveNews;
import recourse.desk.LiveTopics;
import recourse.identity.Sessions;
import recourse.identity.Viewer;
import recourse.platform.Refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells an open page which of its topics have changed, and nothing of what they hold. It lasts as
 * long as the session; between two words it holds no connection to the database and no thread of
 * the system.
 */
@Controller
class LiveStream {
    private static final int HEARTBEAT_SECONDS = 15;
    private static final int TOPICS = 20;

    /** More than anybody has windows; a closed one is noticed only at the next heartbeat. */
    private static final int STREAMS = 20;

    private final LiveNews news;
    private final LiveTopics topics;
    private final Sessions sessions;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    LiveStream(LiveNews news, LiveTopics topics, Sessions sessions) {
        this.news = news;
        this.topics = topics;
        this.sessions = sessions;
    }

    @GetMapping("/live")
    View show(
            Viewer.Staff viewer,
            @RequestParam(name = "topic") List<String> topic,
            @CookieValue(Sessions.COOKIE) String session) {
        var asked = topics.read(viewer, topic.subList(0, Math.min(topic.size(), TOPICS)));
        begin(session);
        return (model, request, answer) -> {
            answer.setContentType("text/event-stream;charset=utf-8");
            answer.setHeader("Cache-Control", "no-store");
            answer.setHeader("X-Accel-Buffering", "no");
            follow(asked, session, answer);
        };
    }

    private void begin(String session) {
        if (open.merge(session, 1, Integer::sum) > STREAMS) {
            end(session);
            throw Refused.of(Refused.Kind.TOO_MANY, "desk.live.too-many");
        }
    }

    private void end(String session) {
        open.computeIfPresent(session, (key, streams) -> streams == 1 ? null : streams - 1);
    }

    /** Who listens is asked anew before each word: meanwhile they may have lost a right, or all. */
    private void follow(LiveTopics.Asked asked, String session, HttpServletResponse answer)
            throws InterruptedException {
        var listener = news.listen();
        try {
            send(answer, "retry: 3000\n\n");
            while (news.isOpen()) {
                var subjects = listener.await(HEARTBEAT_SECONDS);
                var viewer = sessions.watching(session);
                if (viewer.isEmpty()) {
                    return;
                }
                var changed =
                        subjects.isEmpty()
                                ? List.<String>of()
                                : topics.changed(viewer.get(), asked, subjects);
                send(answer, changed.isEmpty() ? ":\n\n" : events(changed));
            }
        } catch (IOException gone) {
            // The tab was closed or hidden.
        } finally {
            news.leave(listener);
            end(session);
        }
    }

    private static String events(List<String> topics) {
        var events = new StringBuilder();
        topics.forEach(topic ->
                events.append("data: ").append(topic.replaceAll("[\\r\\n]", "")).append("\n\n"));
        return events.toString();
    }

    private static void send(HttpServletResponse answer, String text) throws IOException {
        answer.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        answer.flushBuffer();
    }
}
