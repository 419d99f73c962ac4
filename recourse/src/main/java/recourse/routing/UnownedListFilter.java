package recourse.routing;

import org.springframework.stereotype.Component;

import recourse.complaint.ComplaintFilter;
import recourse.complaint.ListFilter;
import recourse.identity.Viewer;
import recourse.platform.Refused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code unowned=too-long} in the address of a list. */
@Component
class UnownedListFilter implements ListFilter {
    private static final String NAME = "unowned";
    private static final String TOO_LONG = "too-long";

    @Override
    public Set<String> names() {
        return Set.of(NAME);
    }

    @Override
    public Optional<ComplaintFilter.Within> within(Viewer viewer, Map<String, List<String>> asked) {
        if (!List.of(TOO_LONG).equals(asked.get(NAME))) {
            throw Refused.malformed(NAME, "routing.unowned.unknown", TOO_LONG);
        }
        return Optional.of(Unowned.tooLong());
    }
}
