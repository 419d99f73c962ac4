package recourse.assessment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.assessment.CategoryProposal.Candidate;
import recourse.taxonomy.Category;
import recourse.taxonomy.Taxonomy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What the API says of an assessment, on its own and within the complaint's record. */
@Component
public class AssessmentFields {
    private final Taxonomy taxonomy;

    AssessmentFields(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    public Map<String, Object> of(Assessment assessment) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("state", assessment.state());
        fields.put("category", key(assessment.complaint().categoryId()));
        fields.put("severity", assessment.complaint().severity());
        fields.put("priority", assessment.priority().total());
        fields.put("priorityParts", assessment.priority().parts());
        var proposal = assessment.proposal();
        if (proposal != null) {
            fields.put("proposal", fields(proposal));
        }
        return fields;
    }

    private Map<String, Object> fields(Proposal proposal) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("model", proposal.model());
        fields.put("madeAt", proposal.madeAt());
        fields.put("category", key(proposal.category()));
        fields.put("confidence", proposal.confidence());
        fields.put("ranked", proposal.ranked().stream().map(this::fields).toList());
        fields.put("severity", proposal.severity());
        fields.put("severityConfidence", proposal.severityConfidence());
        fields.put("reasons", proposal.reasons());
        var verdict = proposal.verdict();
        if (verdict != null) {
            fields.put("outcome", verdict.outcome());
            fields.put("decidedBy", verdict.by().toString());
            fields.put("decidedAt", verdict.at());
        }
        return fields;
    }

    private Map<String, Object> fields(Candidate candidate) {
        return Map.of("category", key(candidate.category()), "confidence", candidate.confidence());
    }

    /** Empty where there is none. */
    private String key(@Nullable UUID category) {
        return taxonomy.category(category).map(Category::key).orElse("");
    }
}
