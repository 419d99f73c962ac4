package recourse.regulation;

/** What a clock counts in. */
public enum Unit {
    HOUR_ELAPSED,
    BUSINESS_HOUR,
    CALENDAR_DAY,
    BUSINESS_DAY,
    WEEK,
    MONTH;

    public boolean countsHours() {
        return this == HOUR_ELAPSED || this == BUSINESS_HOUR;
    }

    /** Whether time outside business hours or days stands still for it. */
    public boolean countsBusiness() {
        return this == BUSINESS_HOUR || this == BUSINESS_DAY;
    }
}
