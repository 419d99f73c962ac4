package recourse.correspondence;

/** How far a message is on its way. */
public enum MessageState {
    WAITING,
    /** Handed over at this moment; found after a crash, it may have left or not. */
    SENDING,
    /** The next mail server took it and said so. */
    SENT,
    /** To a person of the demonstration: as if it had been sent. */
    SIMULATED,
    REFUSED,
    PERHAPS_SENT,
    /** Many went to that address already: a person decides whether this one goes as well. */
    HELD_BACK,
    BOUNCED,
    CANCELLED,
    /** A person must write or call, because there is no address for mail. */
    BY_HAND,
    SAID,
    POSTED
}
