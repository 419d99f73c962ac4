package recourse.regulation;

import recourse.platform.Words;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One version of one clock of a regime.
 *
 * @param severities the severities of complaints that it is for; empty: all that no other rule of
 *     this clock is for
 * @param startEvent the fact that starts it, such as {@code received}; "next update" starts at the
 *     last news to the complainant
 * @param warnShare the share of the time after which it warns
 */
public record ClockRule(
        String regime,
        String clock,
        Words name,
        Words sentence,
        Set<String> severities,
        String startEvent,
        Counting counting,
        boolean pausable,
        double warnShare,
        Force force,
        Effective effective,
        Source source,
        List<Suspension> suspensions) {
    /** What stands behind a rule. */
    public enum Force {
        STATUTORY,
        REGULATOR_EXPECTATION,
        CODE,
        POLICY
    }

    public ClockRule {
        severities = Set.copyOf(severities);
        suspensions = List.copyOf(suspensions);
        if (warnShare <= 0 || warnShare > 1) {
            throw new IllegalArgumentException(
                    "a warning comes after a share of the time between 0 and 1");
        }
    }

    /** Names this version for good, such as {@code house/acknowledge/critical@2020-01-01}. */
    public String version() {
        var variant = severities.isEmpty() ? "" : "/" + String.join("+", new TreeSet<>(severities));
        return regime + "/" + clock + variant + "@" + effective.from();
    }

    boolean collidesWith(ClockRule other) {
        return clock.equals(other.clock)
                && effective.overlaps(other.effective)
                && sharesSeverityWith(other);
    }

    private boolean sharesSeverityWith(ClockRule other) {
        return severities.isEmpty()
                ? other.severities.isEmpty()
                : severities.stream().anyMatch(other.severities::contains);
    }
}
