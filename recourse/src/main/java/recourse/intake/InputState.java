package recourse.intake;

/** What became of something that knocked. */
public enum InputState {
    WAITING,
    FILED,
    THREADED,
    HELD,
    NEEDS_READING,
    AUTO_REPLY,
    BOUNCE
}
