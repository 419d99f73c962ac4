package recourse.desk;

import java.time.Instant;
import java.util.List;
import recourse.complaint.ComplaintPanel;
import recourse.identity.Viewer;

/** Things beside the complaints that a person has to look at: held, unreadable, not sent, bounced. */
public interface ToCheck {
    /** How many there are for this viewer, counted no further than the limit. */
    int count(Viewer viewer, int limit);

    /** The oldest of them. */
    List<Item> oldest(Viewer viewer, int limit);

    /**
     * @param kind the text that says what it is: "Held mail"
     * @param title the sender's own words, or what was to be said; perhaps empty
     * @param who who sent it or whom it was to reach; perhaps empty
     * @param why the text that says why a person has to look, with its values
     */
    record Item(String kind, String title, String who, ComplaintPanel.Line why, Instant since, String href) {}
}
