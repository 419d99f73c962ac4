package recourse.desk.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.desk.ListExport;
import recourse.desk.ListQueries;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Refused;

/** Any list as a file for spreadsheets, whole. */
@Controller
class InboxExport {
    private final ListQueries queries;
    private final ListExport export;

    InboxExport(ListQueries queries, ListExport export) {
        this.queries = queries;
        this.export = export;
    }

    @GetMapping("/inbox.csv")
    View show(
            Viewer.Staff viewer,
            @RequestParam(required = false) @Nullable String view,
            HttpServletRequest request) {
        if (!viewer.may(Permission.EXPORT)) {
            throw Refused.notAllowed("desk.export.not-allowed");
        }
        var own = InboxPage.own(request);
        own.remove("after");
        own.remove("before");
        own.remove("limit");
        var query = queries.read(viewer, InboxPage.chosen(viewer, view, own).under(own));
        return (model, asked, answer) -> {
            answer.setContentType("text/csv;charset=utf-8");
            answer.setHeader("Content-Disposition", "attachment; filename=\"complaints.csv\"");
            answer.setHeader("Cache-Control", "no-store");
            export.write(viewer, query, answer.getOutputStream());
        };
    }
}
