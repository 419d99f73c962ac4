package recourse.platform;

import java.util.List;

/** Something that must hold for the whole database; bin/verify asks each. */
public interface Invariant {
    /**
     * What was looked at and what does not hold, each fault naming its row.
     *
     * @param notes what is as it should be and yet worth saying, such as text that was erased
     */
    record Report(String name, long checked, List<String> faults, List<String> notes) {
        public Report {
            faults = List.copyOf(faults);
            notes = List.copyOf(notes);
        }

        public Report(String name, long checked, List<String> faults) {
            this(name, checked, faults, List.of());
        }
    }

    Report check();
}
