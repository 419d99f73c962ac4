package recourse.desk;

import org.springframework.stereotype.Component;

import recourse.complaint.BulkAct;
import recourse.complaint.Complaints;
import recourse.complaint.ToCheck;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lists of the desk, and how much stands in each. */
@Component
public class Inbox {
    /** Counting stops here: "1,000+" says enough and costs no more than a thousand. */
    public static final int MANY = 1_000;

    private static final int SHOWN_TO_CHECK = 200;

    private final Complaints complaints;
    private final ViewCounts counts;
    private final Organisations organisations;
    private final Clock clock;
    private final List<ToCheck> toCheck;
    private final List<BulkAct> acts;

    /** How many each view holds that is counted; more than {@link #MANY} are not told apart. */
    public record Counts(Map<InboxView, Integer> views, int toCheck) {}

    Inbox(
            Complaints complaints,
            ViewCounts counts,
            Organisations organisations,
            Clock clock,
            List<ToCheck> toCheck,
            List<BulkAct> acts) {
        this.complaints = complaints;
        this.counts = counts;
        this.organisations = organisations;
        this.clock = clock;
        this.toCheck = List.copyOf(toCheck);
        this.acts =
                acts.stream().sorted(java.util.Comparator.comparingInt(BulkAct::order)).toList();
    }

    public Counts counts(Viewer viewer) {
        return counts.of(viewer);
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
