package recourse.deadline;

import recourse.complaint.Kind;

import java.util.List;

/** The clocks of the house regime, by the names of its file. */
final class HouseClock {
    static final String REGIME = "house";
    static final String ACKNOWLEDGE = "acknowledge";
    static final String FIRST_RESPONSE = "first-response";
    static final String NEXT_UPDATE = "next-update";
    static final String FINAL_RESPONSE = "final-response";

    static final List<String> ALL =
            List.of(ACKNOWLEDGE, FIRST_RESPONSE, NEXT_UPDATE, FINAL_RESPONSE);

    private HouseClock() {}

    /** A request or a compliment is acknowledged; only a complaint is owed the rest. */
    static List<String> of(Kind kind) {
        return kind == Kind.COMPLAINT ? ALL : List.of(ACKNOWLEDGE);
    }
}
