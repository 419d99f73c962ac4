package recourse.regulation;

import java.util.Locale;

/** The facts at which a clock may start. */
public enum StartEvent {
    RECEIVED,
    BECAME_AWARE,
    FORWARDED_IN,
    ESCALATED,
    ACKNOWLEDGED,
    SENT_TO_COMPANY,
    ASSIGNED,
    ACTION_INITIATED,
    ACCEPTED,
    NEW_INFORMATION,
    INVESTIGATION_COMPLETED,
    EXTENSION_DECIDED,
    PERIOD_END,
    OBJECTION_WINDOW_END,
    FINAL_RESPONSE_SENT,
    LAST_NEWS;

    /** As files, rows and the API write it. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
