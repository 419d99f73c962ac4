package recourse.complaint;

import java.util.Optional;

/**
 * A module's reason why a step may not be taken yet: "cannot decide until every point has a
 * finding".
 */
public interface Gate {
    /** The steps that are gated. */
    enum Act {
        DECIDE,
        ANSWER,
        CLOSE
    }

    /** The text that says what is missing, or empty where this module has nothing against it. */
    Optional<ComplaintPanel.Line> against(Act act, Complaint complaint);
}
