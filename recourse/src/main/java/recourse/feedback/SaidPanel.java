package recourse.feedback;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.ComplaintPanel;
import recourse.complaint.Stage;
import recourse.identity.Permission;
import recourse.identity.Viewer;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the complainant says to the answer, and how they rate it. */
@Component
public class SaidPanel implements ComplaintPanel {
    private final SayToAnswer sayings;
    private final Ratings ratings;
    private final RatingRequests requests;
    private final RatingRefusals refusals;

    SaidPanel(
            SayToAnswer sayings,
            Ratings ratings,
            RatingRequests requests,
            RatingRefusals refusals) {
        this.sayings = sayings;
        this.ratings = ratings;
        this.requests = requests;
        this.refusals = refusals;
    }

    /**
     * @param said ACCEPTED, REFUSED or nothing
     * @param unwanted when they said that they do not want to be asked how it went
     */
    public record Model(
            @Nullable String said,
            List<Rating> ratings,
            @Nullable RatingRequest request,
            @Nullable Instant unwanted,
            boolean mayNote) {}

    @Override
    public String key() {
        return "feedback.panel";
    }

    @Override
    public Place place() {
        return Place.WORK;
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public Set<Stage> openIn() {
        return Set.of(Stage.ANSWERED, Stage.PUTTING_RIGHT);
    }

    @Override
    public Optional<Content> show(Viewer viewer, Complaint complaint) {
        if (complaint.stage().compareTo(Stage.ANSWERED) < 0) {
            return Optional.empty();
        }
        var said = sayings.said(complaint);
        var state =
                said == null
                        ? "feedback.panel.none"
                        : said.equals("ACCEPTED")
                                ? "feedback.panel.accepted"
                                : "feedback.panel.refused";
        return Optional.of(
                new Content(
                        "feedback/said",
                        new Model(
                                said,
                                ratings.all(complaint.id()),
                                requests.newest(complaint.id()).orElse(null),
                                refusals.of(complaint.id()).orElse(null),
                                viewer.may(Permission.WORK)),
                        new Line(state)));
    }

    @Override
    public Map<String, Object> fields(Viewer viewer, Complaint complaint) {
        var fields = new HashMap<String, Object>();
        fields.put("said", sayings.said(complaint));
        fields.put("ratings", ratings.all(complaint.id()));
        fields.put("ratingRequest", requests.newest(complaint.id()).orElse(null));
        fields.put("ratingRefusedAt", refusals.of(complaint.id()).orElse(null));
        return fields;
    }
}
