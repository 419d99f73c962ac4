package recourse.demonstration.year;

/** How a life goes. */
enum Fate {
    ANSWERED,
    /** Eighteen times there and back before anything is decided. */
    PERSISTENT,
    /** On the call or at the counter. */
    SETTLED,
    WITHDRAWN,
    NO_COMPLAINT,
    OUTSIDE_REMIT,
    NO_CONTACT,
    /** Nobody has said yet what it is about. */
    UNASSESSED,
    /** Taken up, and then nothing: the clocks run out. */
    FORGOTTEN,
    /** The complainant was asked and has not answered. */
    WAITING,
    /** A remedy above the handler's limit waits for the lead. */
    APPROVAL,
    /** It is about somebody who works here. */
    ABOUT_STAFF,
    /** For a few named people only. */
    RESTRICTED
}
