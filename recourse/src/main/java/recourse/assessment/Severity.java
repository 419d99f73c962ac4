package recourse.assessment;

/** How bad it is for the person, from the mildest. */
public enum Severity {
    LOW,
    NORMAL,
    HIGH,
    CRITICAL;

    Severity milder() {
        return this == LOW ? LOW : values()[ordinal() - 1];
    }
}
