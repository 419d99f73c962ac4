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
    private final HowItWent howItWent;

    SaidPanel(SayToAnswer sayings, HowItWent howItWent) {
        this.sayings = sayings;
        this.howItWent = howItWent;
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
        var story = howItWent.of(complaint.id());
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
                                story.ratings(),
                                story.request(),
                                story.unwanted(),
                                viewer.may(Permission.WORK)),
                        new Line(state)));
    }

    @Override
    public Map<String, Object> fields(Viewer viewer, Complaint complaint) {
        var fields = new HashMap<String, Object>();
        fields.put("said", sayings.said(complaint));
        var story = howItWent.of(complaint.id());
        fields.put("ratings", story.ratings());
        fields.put("ratingRequest", story.request());
        fields.put("ratingRefusedAt", story.unwanted());
        return fields;
    }
}
