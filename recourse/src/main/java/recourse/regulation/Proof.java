package recourse.regulation;

/** What meets a clock by itself: words that left the house, never words that were drafted. */
public enum Proof {
    ACKNOWLEDGEMENT,
    UPDATE,
    FINAL_RESPONSE
}
