package recourse.complaint;

import java.util.List;

/** How far a complaint has come. Derived from its facts, never set by hand. */
public enum Stage {
    RECEIVED,
    ASSESSED,
    INVESTIGATING,
    DECIDED,
    ANSWERED,
    PUTTING_RIGHT,
    CLOSED;

    /** The stage that follows from the facts that stand, oldest first. */
    static Stage of(List<Fact> standing) {
        var stage = RECEIVED;
        var owing = false;
        for (var fact : standing) {
            switch (fact.kind()) {
                case REMEDY_AGREED -> owing = true;
                case PUT_RIGHT -> owing = false;
                case REOPENED -> stage = INVESTIGATING;
                default -> stage = later(stage, reachedBy(fact.kind()));
            }
        }
        return stage == ANSWERED && owing ? PUTTING_RIGHT : stage;
    }

    private static Stage later(Stage now, Stage reached) {
        return reached.compareTo(now) > 0 ? reached : now;
    }

    private static Stage reachedBy(FactKind kind) {
        return switch (kind) {
            case ASSESSED -> ASSESSED;
            case TAKEN_UP -> INVESTIGATING;
            case DECIDED -> DECIDED;
            case ANSWERED -> ANSWERED;
            case CLOSED -> CLOSED;
            default -> RECEIVED;
        };
    }
}
