package recourse.assessment;

import org.springframework.stereotype.Component;

import recourse.complaint.ComplaintFilter;
import recourse.complaint.ListFilter;
import recourse.identity.Viewer;
import recourse.platform.Refused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code triage=needed} in the address of a list: a person must say what it is about. */
@Component
class TriageListFilter implements ListFilter {
    private static final String NAME = "triage";
    private static final String NEEDED = "needed";

    @Override
    public Set<String> names() {
        return Set.of(NAME);
    }

    @Override
    public Optional<ComplaintFilter.Within> within(Viewer viewer, Map<String, List<String>> asked) {
        if (!List.of(NEEDED).equals(asked.get(NAME))) {
            throw Refused.malformed(NAME, "assessment.triage.unknown", NEEDED);
        }
        return Optional.of(new NeedsTriage());
    }
}
