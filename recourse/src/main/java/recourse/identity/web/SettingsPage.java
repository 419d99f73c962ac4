package recourse.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

import recourse.identity.Viewer;
import recourse.platform.web.Pages;
import recourse.platform.web.SettingsIndex;

import java.util.List;
import java.util.Map;

/** What the reader may change, and what a new house still needs. */
@Controller
class SettingsPage {
    private final SettingsIndex index;
    private final Pages pages;

    SettingsPage(SettingsIndex index, Pages pages) {
        this.index = index;
        this.pages = pages;
    }

    @GetMapping("/settings")
    View show(Viewer.Staff viewer) {
        return pages.show(
                "platform/settings",
                Map.of(
                        "groups",
                        index.of(viewer),
                        "steps",
                        viewer.administers() ? index.steps() : List.of()));
    }
}
