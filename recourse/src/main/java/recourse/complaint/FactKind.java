package recourse.complaint;

/** The facts of a complaint's life. */
public enum FactKind {
    RECEIVED,
    ACKNOWLEDGED,
    ASSESSED,
    TAKEN_UP,
    /** A named person's first words on the matter; an acknowledgement is none. */
    FIRST_RESPONSE,
    /** Something new was said to the complainant: what was done, or a new date with its reason. */
    UPDATED,
    WAITING_COMPLAINANT,
    COMPLAINANT_ANSWERED,
    WAITING_OTHERS,
    OTHERS_ANSWERED,
    DECIDED,
    ANSWERED,
    REMEDY_AGREED,
    PUT_RIGHT,
    ACCEPTED,
    REFUSED,
    CLOSED,
    REOPENED,
    REVIEW_BEGUN,
    REVIEW_ENDED,
    REFERRED,
    RESTRICTED,
    OPENED_TO_TEAM,
    /** Takes back the fact that it names. */
    UNDONE
}
