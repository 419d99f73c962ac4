package recourse.complaint;

/**
 * What a matter is. Only complaints run the clocks of complaints; the others are recorded and
 * counted apart.
 */
public enum Kind {
    COMPLAINT,
    SERVICE_REQUEST,
    ENQUIRY,
    COMPLIMENT,
    SUGGESTION,
    OTHER_PROCESS
}
