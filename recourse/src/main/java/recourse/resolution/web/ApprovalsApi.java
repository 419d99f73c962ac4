package recourse.resolution.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import recourse.identity.Viewer;
import recourse.resolution.Approvals;

import java.util.List;

/** What waits for a second person. */
@RestController
class ApprovalsApi {
    private final Approvals approvals;

    ApprovalsApi(Approvals approvals) {
        this.approvals = approvals;
    }

    record Items(List<Approvals.Waiting> items) {}

    @GetMapping("/api/v1/approvals")
    Items list(Viewer viewer) {
        return new Items(approvals.of(viewer));
    }
}
