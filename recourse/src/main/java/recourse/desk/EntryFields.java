package recourse.desk;

import recourse.timeline.Entry;

import java.time.Instant;
import java.util.Map;

/** One entry of the timeline as programs read it; an erased one has no particulars any more. */
public record EntryFields(
        int seq,
        Instant at,
        String actor,
        String kind,
        Map<String, Object> particulars,
        boolean erased) {
    static EntryFields of(Entry entry) {
        return new EntryFields(
                entry.seq(),
                entry.at(),
                entry.actor().toString(),
                entry.kind(),
                entry.particulars(),
                entry.erased());
    }
}
