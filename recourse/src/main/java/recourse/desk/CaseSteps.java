package recourse.desk;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.NextStep;
import recourse.identity.Viewer;

import java.util.Comparator;
import java.util.List;

/** What is to be done next on a complaint, asked of all modules; the most urgent first. */
@Component
public class CaseSteps {
    private static final int SHOWN = 2;

    private final List<NextStep> sources;

    CaseSteps(List<NextStep> sources) {
        this.sources = List.copyOf(sources);
    }

    public List<NextStep.Step> next(Viewer viewer, Complaint complaint) {
        return sources.stream()
                .flatMap(source -> source.next(viewer, complaint).stream())
                .sorted(Comparator.comparingInt(NextStep.Step::urgency))
                .limit(SHOWN)
                .toList();
    }
}
