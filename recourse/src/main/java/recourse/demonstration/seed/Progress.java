package recourse.demonstration.seed;

import java.io.PrintStream;
import java.util.Locale;

/** Says each tenth. */
final class Progress {
    private final int number;
    private final PrintStream out;
    private int told;

    Progress(int number, PrintStream out) {
        this.number = number;
        this.out = out;
    }

    synchronized void add(int more) {
        var before = tenths();
        told += more;
        if (tenths() > before) {
            out.printf(Locale.ROOT, "%,12d of %,d%n", told, number);
        }
    }

    private long tenths() {
        return told * 10L / number;
    }
}
