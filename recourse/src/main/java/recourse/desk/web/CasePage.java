package recourse.desk.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

import recourse.complaint.TrackingLink;
import recourse.desk.CaseFiles;
import recourse.desk.CasePanels;
import recourse.desk.CaseSteps;
import recourse.desk.CaseView;
import recourse.desk.Names;
import recourse.desk.TimelineWords;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Reading;
import recourse.platform.Refused;
import recourse.platform.web.Pages;

import java.util.HashMap;
import java.util.Map;

/** One complaint: what to do next, who and what, what happened, the work. */
@Controller
class CasePage {
    private final CaseFiles files;
    private final CasePanels panels;
    private final CaseSteps steps;
    private final Names names;
    private final TimelineWords words;
    private final Organisations organisations;
    private final TrackingLink tracking;
    private final Pages pages;

    CasePage(
            CaseFiles files,
            CasePanels panels,
            CaseSteps steps,
            Names names,
            TimelineWords words,
            Organisations organisations,
            TrackingLink tracking,
            Pages pages) {
        this.files = files;
        this.panels = panels;
        this.steps = steps;
        this.names = names;
        this.words = words;
        this.organisations = organisations;
        this.tracking = tracking;
        this.pages = pages;
    }

    @GetMapping("/complaints/{reference}")
    View show(Viewer.Staff viewer, @PathVariable String reference) {
        return pages.show("desk/show", model(viewer, reference, ""));
    }

    /** All of it to read or to print: the whole life on one page, nothing folded. */
    @GetMapping("/complaints/{reference}/print")
    View print(Viewer.Staff viewer, @PathVariable String reference) {
        return pages.show("desk/print", model(viewer, reference, ""));
    }

    /** The page with the note that could not be kept as it is. */
    View again(Viewer.Staff viewer, String reference, String note, Refused refused) {
        return pages.again("desk/show", model(viewer, reference, note), refused);
    }

    private Map<String, Object> model(Viewer.Staff viewer, String reference, String note) {
        return Reading.during(() -> read(viewer, reference, note));
    }

    private Map<String, Object> read(Viewer.Staff viewer, String reference, String note) {
        var file = files.open(viewer, reference);
        var complaint = file.complaint();
        var model = new HashMap<String, Object>();
        model.put(
                "view",
                CaseView.of(
                        file,
                        panels.of(viewer, complaint),
                        steps.next(viewer, complaint),
                        organisations.get().zone(),
                        viewer,
                        complaint.wasTakenBy(viewer.id()) ? tracking.code(complaint) : null));
        model.put("names", names);
        model.put("words", words);
        model.put("note", note);
        return model;
    }
}
