package recourse.complaint;

import recourse.identity.Viewer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A module's own questions to a list of complaints, such as a clock and its state, by their names
 * in the address.
 */
public interface ListFilter {
    /** The names that this module answers, such as {@code clock} and {@code clockState}. */
    Set<String> names();

    /**
     * The condition for the names of this module that were asked, each with at least one value; an
     * unknown value is refused as malformed.
     */
    Optional<ComplaintFilter.Within> within(Viewer viewer, Map<String, List<String>> asked);
}
