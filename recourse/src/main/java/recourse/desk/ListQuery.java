package recourse.desk;

import org.jspecify.annotations.Nullable;

import recourse.complaint.ComplaintFilter;
import recourse.complaint.Complaints;
import recourse.identity.Viewer;

import java.util.List;
import java.util.Map;

/**
 * What a list was asked for, alike by page, API and export.
 *
 * @param asked the filters by name, as they stand in the address
 */
public record ListQuery(
        ComplaintFilter filter,
        Complaints.Order order,
        int limit,
        @Nullable String after,
        @Nullable String before,
        Map<String, List<String>> asked) {
    public Complaints.Page page(Complaints complaints, Viewer viewer) {
        return before == null
                ? complaints.list(viewer, filter, order, after, limit)
                : complaints.listBefore(viewer, filter, order, before, limit);
    }
}
