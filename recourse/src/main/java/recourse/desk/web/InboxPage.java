package recourse.desk.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.complaint.Complaints;
import recourse.desk.Inbox;
import recourse.desk.InboxAddress;
import recourse.desk.InboxRow;
import recourse.desk.InboxView;
import recourse.desk.ListQueries;
import recourse.desk.ListQuery;
import recourse.desk.Names;
import recourse.desk.Narrowing;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Reading;
import recourse.platform.Refused;
import recourse.platform.web.Pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The lists of those who work here: what time asks of them, most pressing first. */
@Controller
class InboxPage {
    /** What an address may carry beside filters: how its reader likes to read. */
    private static final Set<String> NO_FILTERS = Set.of("view", "lang", "theme", "density");

    private final Inbox inbox;
    private final ListQueries queries;
    private final Narrowing narrowing;
    private final Names names;
    private final Pages pages;

    InboxPage(Inbox inbox, ListQueries queries, Narrowing narrowing, Names names, Pages pages) {
        this.inbox = inbox;
        this.queries = queries;
        this.narrowing = narrowing;
        this.names = names;
        this.pages = pages;
    }

    @GetMapping("/inbox")
    View show(
            Viewer.Staff viewer,
            @RequestParam(required = false) @Nullable String view,
            HttpServletRequest request) {
        return Reading.during(() ->
                InboxView.TO_CHECK.equals(view)
                        ? showToCheck(viewer)
                        : showList(viewer, view, own(request)));
    }

    private View showList(
            Viewer.Staff viewer, @Nullable String view, Map<String, List<String>> own) {
        var chosen = chosen(viewer, view, own);
        var query = queries.read(viewer, chosen.under(own));
        var page = inbox.list(viewer, query);
        var address = new InboxAddress(chosen.key(), filters(own));
        var model = model(viewer, chosen.key());
        model.put("query", query);
        model.put("address", address);
        model.put("narrowing", narrowing);
        model.put("acts", inbox.acts(viewer));
        model.put("mayExport", viewer.may(Permission.EXPORT));
        model.put("mayAssign", viewer.may(Permission.ASSIGN));
        putRows(model, page, query, address);
        return pages.show("desk/inbox", model);
    }

    /** All of them, also the closed ones. */
    @GetMapping("/complaints")
    View showAll(Viewer.Staff viewer) {
        return pages.to("/inbox?view=" + InboxView.ALL.key());
    }

    /** The views with their counts, fetched again when something has changed. */
    @GetMapping("/inbox/views")
    View showViews(Viewer.Staff viewer, @RequestParam(defaultValue = "") String view) {
        return pages.show("desk/views", model(viewer, view));
    }

    private View showToCheck(Viewer.Staff viewer) {
        var model = model(viewer, InboxView.TO_CHECK);
        model.put("items", inbox.toCheck(viewer));
        return pages.show("desk/to-check", model);
    }

    private Map<String, Object> model(Viewer.Staff viewer, String view) {
        var model = new TreeMap<String, Object>();
        model.put("view", view);
        var counts = inbox.counts(viewer);
        model.put("counts", counts.views());
        model.put("toCheck", counts.toCheck());
        model.put("names", names);
        return model;
    }

    private void putRows(
            Map<String, Object> model,
            Complaints.Page page,
            ListQuery query,
            InboxAddress address) {
        var rows = inbox.rows(page);
        model.put("rows", rows);
        model.put(
                "groups",
                query.order() == Complaints.Order.DUE ? InboxRow.grouped(rows) : Map.of());
        var previous = page.previous();
        var next = page.next();
        model.put("earlier", previous == null ? "" : address.with("before", previous));
        model.put("later", next == null ? "" : address.with("after", next));
    }

    static Map<String, List<String>> own(HttpServletRequest request) {
        var own = new LinkedHashMap<>(ListQueries.parameters(request.getParameterMap()));
        own.keySet().removeAll(NO_FILTERS);
        own.values().removeIf(values -> values.stream().allMatch(String::isBlank));
        return own;
    }

    /** Without the place in the list: another filter begins at its beginning. */
    private static Map<String, List<String>> filters(Map<String, List<String>> own) {
        var filters = new LinkedHashMap<>(own);
        filters.keySet().removeAll(Set.of("after", "before"));
        return filters;
    }

    /**
     * Whoever follows a number or searches means all complaints; whoever asks nothing begins with
     * their team's.
     */
    static InboxView chosen(
            Viewer.Staff viewer, @Nullable String view, Map<String, List<String>> own) {
        if (view != null && !view.isBlank()) {
            return InboxView.named(view)
                    .orElseThrow(() ->
                            Refused.malformed("view", "desk.list.unknown-value", "view", view));
        }
        return own.isEmpty() ? InboxView.first(viewer) : InboxView.ALL;
    }
}
