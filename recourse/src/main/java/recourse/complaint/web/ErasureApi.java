package recourse.complaint.web;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import recourse.complaint.EraseComplainant;
import recourse.identity.Viewer;

import java.util.List;

/** Forgetting the people of a complaint, for other programs. */
@RestController
class ErasureApi {
    private final EraseComplainant eraseComplainant;

    ErasureApi(EraseComplainant eraseComplainant) {
        this.eraseComplainant = eraseComplainant;
    }

    record Erased(List<Integer> erasedEntries) {}

    @PostMapping("/api/v1/complaints/{reference}/erasure")
    Erased erase(Viewer viewer, @PathVariable String reference) {
        return new Erased(eraseComplainant.erase(viewer, reference));
    }
}
