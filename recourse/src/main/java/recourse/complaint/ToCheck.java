package recourse.complaint;

import org.jspecify.annotations.Nullable;

import recourse.identity.Viewer;

import java.time.Instant;
import java.util.List;

/**
 * Things beside the complaints that a person has to look at: held, unreadable, not sent, bounced.
 */
public interface ToCheck {
    /** How many there are for this viewer, counted no further than the limit. */
    int count(Viewer viewer, int limit);

    /** The oldest of them. */
    List<Item> oldest(Viewer viewer, int limit);

    /**
     * @param kind the text of the module's bundle that says what it is: "Held mail"
     * @param title the sender's own words, or a file's name
     * @param from who sent it or whom it was to reach
     * @param why the text that says why a person has to look, with its values
     */
    record Item(
            String kind,
            String title,
            @Nullable String from,
            ComplaintPanel.Line why,
            Instant since,
            String href) {}
}
