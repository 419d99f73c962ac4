package recourse.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers what a check finds. Of very many of one sort only the first are kept: each names its row.
 */
public final class Findings {
    private static final int KEPT = 200;

    private final List<String> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long checked;
    private long faultsSeen;
    private long notesSeen;

    public void checked() {
        checked++;
    }

    public void fault(String text, Object... values) {
        keep(faults, ++faultsSeen, text, values);
    }

    public void note(String text, Object... values) {
        keep(notes, ++notesSeen, text, values);
    }

    public Invariant.Report report(String name) {
        return new Invariant.Report(name, checked, all(faults, faultsSeen), all(notes, notesSeen));
    }

    private static void keep(List<String> found, long seen, String text, Object... values) {
        if (seen <= KEPT) {
            found.add(text.formatted(values));
        }
    }

    private static List<String> all(List<String> found, long seen) {
        if (seen > found.size()) {
            found.add("and %d more".formatted(seen - found.size()));
        }
        return found;
    }
}
