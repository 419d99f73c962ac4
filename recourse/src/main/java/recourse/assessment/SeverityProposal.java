package recourse.assessment;

import recourse.taxonomy.Severity;

import java.util.List;

/** How bad it seems to be, how sure that is from 0 to 1, and what in the text says so. */
public record SeverityProposal(Severity severity, double confidence, List<Reason> reasons) {

    public SeverityProposal {
        reasons = List.copyOf(reasons);
    }
}
