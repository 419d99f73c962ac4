package recourse.intake.mail;

/** Who, or what, wrote a mail, as far as its headers and wording give it away. */
public enum MailKind {
    /** A person, for all we can tell. */
    PERSON,
    /** A machine answering for an absent person, or a receipt that a mail was read. */
    AUTO_REPLY,
    /**
     * It may be such an answer, and it may be a person who writes of one: wording and a wish for no
     * reply are no proof.
     */
    PERHAPS_AUTO_REPLY,
    /** A server telling that a mail of ours did not arrive, or not yet. */
    BOUNCE,
    /** A mailing list or a bulk sending. */
    LIST,
    /**
     * A machine writing of its own accord, a web form among them: what it says may still be a
     * complaint.
     */
    GENERATED,
    /** One of our own addresses: answering it would be talking to ourselves. */
    OWN,
    /** Nothing says what it is, but its envelope says that nobody wants an answer. */
    NULL_SENDER
}
