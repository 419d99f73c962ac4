package recourse.escalation;

import org.springframework.stereotype.Component;

import recourse.complaint.ComplaintFilter;
import recourse.complaint.ListFilter;
import recourse.identity.Viewer;
import recourse.platform.Refused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code afterword=waiting} in the address of a list: closed, and yet somebody wrote. Having read
 * it is not enough; it stays until a person has said what follows.
 */
@Component
class AfterwordListFilter implements ListFilter {
    private static final String NAME = "afterword";
    private static final String WAITING = "waiting";

    private final Afterwords afterwords;

    AfterwordListFilter(Afterwords afterwords) {
        this.afterwords = afterwords;
    }

    @Override
    public Set<String> names() {
        return Set.of(NAME);
    }

    @Override
    public Optional<ComplaintFilter.Within> within(Viewer viewer, Map<String, List<String>> asked) {
        if (!List.of(WAITING).equals(asked.get(NAME))) {
            throw Refused.malformed(NAME, "escalation.afterword.unknown", WAITING);
        }
        return Optional.of(afterwords.waiting());
    }
}
