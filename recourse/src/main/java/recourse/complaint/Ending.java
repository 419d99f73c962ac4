package recourse.complaint;

/** Why a complaint closed. All but the first two end it without a decision. */
public enum Ending {
    ANSWERED,
    SETTLED_AT_ONCE,
    NOT_A_COMPLAINT,
    DUPLICATE,
    WITHDRAWN,
    OUTSIDE_REMIT,
    FORWARDED,
    NO_CONTACT,
    /** Unsolicited advertising and the like: nobody is written to. */
    SPAM;

    public boolean isDecided() {
        return this == ANSWERED || this == SETTLED_AT_ONCE;
    }
}
