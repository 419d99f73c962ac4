package recourse.correspondence;

import java.util.Optional;
import recourse.complaint.Complaint;
import recourse.identity.Viewer;

/** A variable of the templates, such as {@code {{reference}}}; empty where the complaint has no such thing. */
public interface MergeField {
    String name();

    Optional<String> value(Complaint complaint, Viewer viewer);
}
