package recourse.desk;

import org.springframework.stereotype.Component;

import recourse.complaint.BulkAct;
import recourse.complaint.Complaints;
import recourse.complaint.ToCheck;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Clock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The lists of the desk, and how much stands in each. */
@Component
public class Inbox {
    /** Counting stops here: "1,000+" says enough and costs no more than a thousand. */
    public static final int MANY = 1_000;

    private static final int SHOWN_TO_CHECK = 200;

    private final Complaints complaints;
    private final ListQueries queries;
    private final Organisations organisations;
    private final Clock clock;
    private final List<ToCheck> toCheck;
    private final List<BulkAct> acts;

    Inbox(
            Complaints complaints,
            ListQueries queries,
            Organisations organisations,
            Clock clock,
            List<ToCheck> toCheck,
            List<BulkAct> acts) {
        this.complaints = complaints;
        this.queries = queries;
        this.organisations = organisations;
        this.clock = clock;
        this.toCheck = List.copyOf(toCheck);
        this.acts =
                acts.stream().sorted(java.util.Comparator.comparingInt(BulkAct::order)).toList();
    }

    /** How many each view holds that is counted; more than {@link #MANY} are not told apart. */
    public Map<InboxView, Integer> counts(Viewer viewer) {
        var views = Arrays.stream(InboxView.values()).filter(InboxView::isCounted).toList();
        var filters =
                views.stream()
                        .map(view -> queries.read(viewer, view.under(Map.of())).filter())
                        .toList();
        var counted = complaints.counts(viewer, filters, MANY + 1);
        var counts = new EnumMap<InboxView, Integer>(InboxView.class);
        IntStream.range(0, views.size()).forEach(i -> counts.put(views.get(i), counted.get(i)));
        return counts;
    }

    public int countToCheck(Viewer viewer) {
        return toCheck.stream().mapToInt(source -> source.count(viewer, MANY + 1)).sum();
    }

    public List<ToCheck.Item> toCheck(Viewer viewer) {
        var items = new ArrayList<ToCheck.Item>();
        toCheck.forEach(source -> items.addAll(source.oldest(viewer, SHOWN_TO_CHECK)));
        items.sort(java.util.Comparator.comparing(ToCheck.Item::since));
        return items;
    }

    public Complaints.Page list(Viewer viewer, ListQuery query) {
        return query.page(complaints, viewer);
    }

    public List<InboxRow> rows(Complaints.Page page) {
        var now = clock.instant();
        var zone = organisations.get().zone();
        return page.items().stream().map(complaint -> InboxRow.of(complaint, now, zone)).toList();
    }

    /** What may be done with several at once. */
    public List<BulkAct> acts(Viewer viewer) {
        return acts.stream().filter(act -> act.offered().test(viewer)).toList();
    }
}
