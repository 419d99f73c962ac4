package recourse.assessment;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.ComplaintPanel;
import recourse.complaint.Stage;
import recourse.identity.Viewer;
import recourse.taxonomy.Taxonomy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the complaint is about: unfinished until a person, or a model that is sure enough, has said
 * so.
 */
@Component
class AssessmentPanel implements ComplaintPanel {
    private final Assessments assessments;
    private final AssessmentFields fields;
    private final Taxonomy taxonomy;

    AssessmentPanel(Assessments assessments, AssessmentFields fields, Taxonomy taxonomy) {
        this.assessments = assessments;
        this.fields = fields;
        this.taxonomy = taxonomy;
    }

    @Override
    public String key() {
        return "assessment.title";
    }

    @Override
    public Place place() {
        return Place.WORK;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Set<Stage> openIn() {
        return Set.of(Stage.RECEIVED);
    }

    @Override
    public Optional<Content> show(Viewer viewer, Complaint complaint) {
        if (viewer instanceof Viewer.Complainant) {
            return Optional.empty();
        }
        var assessment = assessments.of(viewer, complaint);
        return Optional.of(
                new Content(
                        "assessment/panel",
                        new AssessmentView(assessment, taxonomy),
                        state(assessment)));
    }

    @Override
    public Map<String, Object> fields(Viewer viewer, Complaint complaint) {
        return viewer instanceof Viewer.Complainant
                ? Map.of()
                : fields.of(assessments.of(viewer, complaint));
    }

    private static Line state(Assessment assessment) {
        var severity = assessment.complaint().severity();
        return severity == null
                ? new Line("assessment.state." + lower(assessment.state()))
                : new Line("assessment.severity." + lower(severity));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
