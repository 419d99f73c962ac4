package recourse.resolution.web;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.NavigationItem;
import recourse.platform.web.Pages;
import recourse.resolution.Approvals;

import java.util.Map;

/** The lead's list of what waits for a second person. */
@Controller
class ApprovalsPage {
    private final Approvals approvals;
    private final Pages pages;

    ApprovalsPage(Approvals approvals, Pages pages) {
        this.approvals = approvals;
        this.pages = pages;
    }

    @Bean
    static NavigationItem approvalsRoom() {
        return new NavigationItem(
                "resolution.approvals",
                "/approvals",
                "approve",
                26,
                viewer -> viewer instanceof Viewer known && known.may(Permission.APPROVE));
    }

    @GetMapping("/approvals")
    View list(Viewer viewer) {
        return pages.show("resolution/approvals", Map.of("waiting", approvals.of(viewer)));
    }
}
