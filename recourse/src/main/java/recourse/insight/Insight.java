package recourse.insight;

import org.springframework.stereotype.Component;

import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.timeline.TimelineFeed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers questions about figures; the same question by the same people is computed anew when
 * something happened.
 */
@Component
public class Insight {
    private static final int REMEMBERED = 100;

    private final Lives lives;
    private final TimelineFeed feed;
    private final Clock clock;
    private final Map<Asked, Summary> known =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Asked, Summary> eldest) {
                            return size() > REMEMBERED;
                        }
                    });

    Insight(Lives lives, TimelineFeed feed, Clock clock) {
        this.lives = lives;
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * Open ones grow older and clocks fall due without anything being written: an answer holds for
     * a minute at most.
     */
    private record Asked(
            Viewer viewer, Question question, TimelineFeed.Place place, Instant minute) {}

    public Summary summary(Viewer viewer, Question question) {
        if (!mayAsk(viewer)) {
            throw Refused.notAllowed("insight.not-allowed");
        }
        var now = clock.instant();
        var asked =
                new Asked(
                        viewer,
                        question,
                        feed.place(FollowTimeline.NAME),
                        now.truncatedTo(ChronoUnit.MINUTES));
        var answer = known.get(asked);
        if (answer == null) {
            answer = compute(viewer, question, now);
            known.put(asked, answer);
        }
        return answer;
    }

    /** Staff see the figures of what they may see; other programs need the permission. */
    static boolean mayAsk(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Staff ignored -> true;
            case Viewer.Key key -> key.may(Permission.SEE_INSIGHT);
            case Viewer.Program ignored -> true;
            case Viewer.Complainant ignored -> false;
        };
    }

    private Summary compute(Viewer viewer, Question question, Instant now) {
        var gathering = new Gathering(question, now);
        lives.each(viewer, question, gathering.since(), gathering::add);
        return gathering.summary();
    }
}
