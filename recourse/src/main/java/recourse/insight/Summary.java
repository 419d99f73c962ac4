package recourse.insight;

import java.util.List;
import java.util.SortedMap;

/**
 * The answer to a question: this period beside the one before, twelve weeks of course, what recurs,
 * and the parts.
 */
public record Summary(
        Period period,
        Period before,
        Figures now,
        Figures then,
        List<Week> weeks,
        Recurring categories,
        Recurring causes,
        SortedMap<String, Part> parts) {
    /** What the figures say, if they say anything. */
    public Finding finding() {
        return Finding.of(now, then);
    }

    /** A calendar week, Monday to Sunday. */
    public record Week(Period period, Figures figures) {}

    /** The figures of one value of the dimension that was asked. */
    public record Part(Figures now, Figures then) {}
}
