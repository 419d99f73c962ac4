package recourse.complaint;

import recourse.identity.Viewer;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A module's part of the case page and of the complaint's record in the API. The page asks every
 * panel once, in one request; a panel asks at most one or two queries of its own, and the viewer is
 * already known to see the complaint.
 */
public interface ComplaintPanel {
    /** The column it stands in. */
    enum Place {
        FACTS,
        STORY,
        WORK
    }

    /** The text bundle's key of its title, and the name of its element and of its API field. */
    String key();

    Place place();

    /** Small numbers stand on top. */
    int order();

    /** The stages in which it stands open; in the others it folds to one line. */
    Set<Stage> openIn();

    /** What it shows now; empty when there is nothing to draw. */
    Optional<Content> show(Viewer viewer, Complaint complaint);

    /** The same as fields of the API's record. */
    Map<String, Object> fields(Viewer viewer, Complaint complaint);

    /**
     * @param template a jte template that takes {@code page}, {@code complaint} and {@code panel}
     *     (this model)
     * @param state one line for the folded panel, already in words; empty for none
     */
    record Content(String template, Object model, Line state) {}

    /** A text of the bundles with its values. */
    record Line(String key, Object... values) {
        public static final Line NONE = new Line("");
    }
}
