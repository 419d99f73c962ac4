package recourse.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import recourse.complaint.ComplaintFilter;
import recourse.identity.Viewer;

/** Questions to a list that are not about the complaint's own row, such as a clock and its state. */
interface ListFilter {
    /** The names in the address that belong to it. */
    Set<String> names();

    /** The condition for those of its names that were asked; an unknown value is refused by its name. */
    Optional<ComplaintFilter.Within> within(Viewer viewer, Map<String, List<String>> asked);
}
