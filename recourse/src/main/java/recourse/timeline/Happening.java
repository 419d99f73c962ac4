package recourse.timeline;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened, before it has its place in a chain. Particulars hold ids, values and
 * short words.
 */
public record Happening(String kind, Actor actor, Instant at, Map<String, Object> particulars) {
    public Happening {
        particulars = Map.copyOf(particulars);
    }
}
