package recourse.resolution;

import recourse.complaint.Complaint;
import recourse.complaint.Ending;
import recourse.identity.Viewer;

/** What must be true, and what must be said, for an ending. */
interface EndingRule {
    boolean isFor(Ending ending);

    Closure read(Viewer viewer, Complaint complaint, Ending ending, Close.Told told);
}
