package recourse.correspondence;

import recourse.complaint.Complaint;
import recourse.identity.Viewer;

import java.util.Optional;

/**
 * A variable of the templates, such as {@code {{reference}}}; empty where the complaint has no such
 * thing.
 */
public interface MergeField {
    String name();

    Optional<String> value(Complaint complaint, Viewer viewer);
}
