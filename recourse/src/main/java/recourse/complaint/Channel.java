package recourse.complaint;

/** How a word came in or went out. */
public enum Channel {
    WEB,
    EMAIL,
    PHONE,
    CHAT,
    SOCIAL,
    LETTER,
    IN_PERSON,
    API
}
