package recourse.correspondence;

/** What a message is for. */
public enum MessageKind {
    ACKNOWLEDGEMENT,
    REPLY,
    QUESTION,
    UPDATE,
    DECISION,
    FINAL_RESPONSE,
    /** Asks, days after the end, how we dealt with it. */
    RATING_REQUEST;

    /**
     * Whether it may leave a second time under the same Message-ID when nobody knows if it left:
     * better twice than never. Not so what people act upon: a person decides.
     */
    public boolean isRepeatable() {
        return this != DECISION && this != FINAL_RESPONSE;
    }

    /** Whether these are somebody's words on the matter itself. */
    public boolean isOnTheMatter() {
        return this != ACKNOWLEDGEMENT && this != UPDATE && this != RATING_REQUEST;
    }
}
