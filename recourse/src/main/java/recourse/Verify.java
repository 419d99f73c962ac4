package recourse;

import recourse.platform.Invariant;

import java.io.PrintStream;
import java.util.List;

/** Asks every invariant and says what it found, for bin/verify. */
record Verify(List<Invariant> invariants, PrintStream out) {
    /** Whether everything holds. */
    boolean holds() {
        var faults = 0;
        for (var invariant : invariants) {
            var report = invariant.check();
            out.printf("%,12d %s: %s%n", report.checked(), report.name(), verdict(report));
            report.notes().forEach(note -> out.println("             " + note));
            report.faults().forEach(fault -> out.println("  FAULT      " + fault));
            faults += report.faults().size();
        }
        out.println(
                faults == 0
                        ? "Everything fits."
                        : "Not everything fits: see the rows that are named above.");
        return faults == 0;
    }

    private static String verdict(Invariant.Report report) {
        return report.faults().isEmpty() ? "fit" : "do not all fit";
    }
}
