package recourse.assessment;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.ComplaintPanel;
import recourse.complaint.Stage;
import recourse.identity.Viewer;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Complaints that say the same. Searched for when it is opened: no case page waits for that. */
@Component
class SimilarPanel implements ComplaintPanel {
    @Override
    public String key() {
        return "assessment.similar.title";
    }

    @Override
    public Place place() {
        return Place.WORK;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Set<Stage> openIn() {
        return Set.of();
    }

    @Override
    public Optional<Content> show(Viewer viewer, Complaint complaint) {
        return viewer instanceof Viewer.Complainant
                ? Optional.empty()
                : Optional.of(new Content("assessment/similar-panel", path(complaint), Line.NONE));
    }

    private static String path(Complaint complaint) {
        return "/complaints/" + complaint.reference().text() + "/similar";
    }

    /** They have an address of their own. */
    @Override
    public Map<String, Object> fields(Viewer viewer, Complaint complaint) {
        return Map.of();
    }
}
