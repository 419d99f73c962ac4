package recourse.identity;

/** What somebody may do. A role is a row of these; code never asks for a role. */
public enum Permission {
    /** Every complaint that is not restricted to named people. */
    SEE_ALL,
    /** Complaints that no team has yet, and input that waits for a person. */
    TRIAGE,
    /** Hand in complaints for others: phone, counter, letter, API. */
    RECEIVE,
    /** Give a receipt that lies in the past. */
    BACKDATE,
    /**
     * Work on a complaint that one may see: write, note, investigate, find, decide, answer, close.
     */
    WORK,
    /** Move complaints between people and teams, see everybody's load. */
    ASSIGN,
    /** Approve what another person proposed above their limit, or a corrected receipt. */
    APPROVE,
    /** Restrict a complaint to named people; a program's key with it sees those that are. */
    RESTRICT,
    SEE_INSIGHT,
    EXPORT,
    /** Mails that wait to leave, and how they leave. */
    OUTGOING,
    /** Remove what is known about a person. */
    ERASE,
    ADMINISTER
}
