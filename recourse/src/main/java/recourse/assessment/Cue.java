package recourse.assessment;

import recourse.assessment.Reason.Kind;
import recourse.taxonomy.Severity;

/** Something in a text that says how bad it is, or that says it did not happen or might have. */
record Cue(Severity severity, Kind kind, Passage passage, Standing standing) {

    enum Standing {
        SAID,
        DENIED,
        POSSIBLE
    }

    /** What was only possible is one step milder. */
    Severity weight() {
        return standing == Standing.POSSIBLE ? milder(severity) : severity;
    }

    private static Severity milder(Severity severity) {
        return severity == Severity.LOW ? severity : Severity.values()[severity.ordinal() - 1];
    }
}
