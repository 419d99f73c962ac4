package recourse.desk;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaints;
import recourse.complaint.ToCheck;
import recourse.identity.Viewer;
import recourse.platform.Clock;
import recourse.timeline.News;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How much stands in each view. Everybody asks it with every page, so it is remembered for each
 * viewer as long as no transaction has ended anywhere: then nothing but the time can have changed
 * it.
 */
@Component
class ViewCounts {
    /** What falls due meanwhile counts as overdue so much later. */
    private static final Duration FRESH = Duration.ofSeconds(15);

    private static final int VIEWERS = 500;

    private final Complaints complaints;
    private final ListQueries queries;
    private final List<ToCheck> toCheck;
    private final News news;
    private final Clock clock;
    private final Map<Viewer, Counted> known =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Viewer, Counted> eldest) {
                            return size() > VIEWERS;
                        }
                    });

    ViewCounts(
            Complaints complaints,
            ListQueries queries,
            List<ToCheck> toCheck,
            News news,
            Clock clock) {
        this.complaints = complaints;
        this.queries = queries;
        this.toCheck = List.copyOf(toCheck);
        this.news = news;
        this.clock = clock;
    }

    private record Counted(Inbox.Counts counts, String state, Instant at) {
        boolean holds(String stateNow, Instant now) {
            return state.equals(stateNow) && Duration.between(at, now).abs().compareTo(FRESH) < 0;
        }
    }

    Inbox.Counts of(Viewer viewer) {
        // Asked before the counting: what ends during it makes the next look count again.
        var state = news.state();
        var now = clock.instant();
        var held = known.get(viewer);
        if (held == null || !held.holds(state, now)) {
            var counts = new Inbox.Counts(countViews(viewer), countToCheck(viewer));
            held = new Counted(counts, state, now);
            known.put(viewer, held);
        }
        return held.counts;
    }

    private Map<InboxView, Integer> countViews(Viewer viewer) {
        var views = Arrays.stream(InboxView.values()).filter(InboxView::isCounted).toList();
        var filters =
                views.stream()
                        .map(view -> queries.read(viewer, view.under(Map.of())).filter())
                        .toList();
        var counted = complaints.counts(viewer, filters, Inbox.MANY + 1);
        var counts = new EnumMap<InboxView, Integer>(InboxView.class);
        IntStream.range(0, views.size()).forEach(i -> counts.put(views.get(i), counted.get(i)));
        return counts;
    }

    private int countToCheck(Viewer viewer) {
        return toCheck.stream().mapToInt(source -> source.count(viewer, Inbox.MANY + 1)).sum();
    }
}
