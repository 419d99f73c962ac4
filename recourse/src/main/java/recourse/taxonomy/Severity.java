package recourse.taxonomy;

/** How bad it is for the person. */
public enum Severity {
    LOW,
    NORMAL,
    HIGH,
    CRITICAL
}
