package recourse.timeline;

import java.time.Instant;
import java.util.Map;

/** One link of a chain as readers see it. Particulars are empty once erased. */
public record Entry(
        int seq,
        Instant at,
        Actor actor,
        String kind,
        Map<String, Object> particulars,
        boolean erased) {
    /** A particular as text, empty when it is not there. */
    public String text(String name) {
        var value = particulars.get(name);
        return value == null ? "" : value.toString();
    }
}
