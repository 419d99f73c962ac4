package recourse.platform;

import java.util.List;

/** Something that must hold for the whole database; bin/verify asks each. */
public interface Invariant {
    /** What was looked at and what does not hold, each fault naming its row. */
    record Report(String name, long checked, List<String> faults) {}

    Report check();
}
