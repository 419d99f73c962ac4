package recourse.insight;

import org.springframework.stereotype.Component;

import recourse.platform.Drain;
import recourse.timeline.TimelineFeed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/**
 * Writes the narrow row of each complaint to which something happened. Doing so twice changes
 * nothing.
 */
@Component
class FollowTimeline implements Drain {
    static final String NAME = "insight";
    private static final int BATCH = 2_000;

    private final TimelineFeed feed;
    private final LifeRows rows;

    FollowTimeline(TimelineFeed feed, LifeRows rows) {
        this.feed = feed;
        this.rows = rows;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int drain() {
        return feed.read(NAME, BATCH, this::write);
    }

    private void write(List<TimelineFeed.Step> steps) {
        var complaints = new LinkedHashSet<UUID>();
        steps.forEach(step -> complaints.add(step.subjectId()));
        rows.write(List.copyOf(complaints));
    }
}
