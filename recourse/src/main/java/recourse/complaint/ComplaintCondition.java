package recourse.complaint;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What stands beside the stage, several at once. */
public enum ComplaintCondition {
    WAITING_COMPLAINANT,
    WAITING_OTHERS,
    /**
     * The complainant does not accept the answer: it stays open, alternatives are recorded (ISO
     * 10002 7.9).
     */
    REFUSED,
    IN_REVIEW,
    REFERRED,
    REOPENED,
    RESTRICTED;

    /** The conditions that follow from the facts that stand, oldest first. */
    static Set<ComplaintCondition> of(List<Fact> standing) {
        var conditions = EnumSet.noneOf(ComplaintCondition.class);
        for (var fact : standing) {
            switch (fact.kind()) {
                case WAITING_COMPLAINANT -> conditions.add(WAITING_COMPLAINANT);
                case COMPLAINANT_ANSWERED -> conditions.remove(WAITING_COMPLAINANT);
                case WAITING_OTHERS -> conditions.add(WAITING_OTHERS);
                case OTHERS_ANSWERED -> conditions.remove(WAITING_OTHERS);
                case REFUSED -> conditions.add(REFUSED);
                case ACCEPTED -> conditions.remove(REFUSED);
                case REVIEW_BEGUN -> conditions.add(IN_REVIEW);
                case REVIEW_ENDED -> conditions.remove(IN_REVIEW);
                case REFERRED -> conditions.add(REFERRED);
                case RESTRICTED -> conditions.add(RESTRICTED);
                case OPENED_TO_TEAM -> conditions.remove(RESTRICTED);
                case REOPENED -> conditions.add(REOPENED);
                case CLOSED -> {
                    conditions.remove(WAITING_COMPLAINANT);
                    conditions.remove(WAITING_OTHERS);
                    conditions.remove(REOPENED);
                }
                default -> {}
            }
        }
        return conditions;
    }
}
