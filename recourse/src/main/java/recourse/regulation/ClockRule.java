package recourse.regulation;

import org.jspecify.annotations.Nullable;

import recourse.platform.Words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One version of one clock of a regime.
 *
 * @param severities the severities of complaints that it is for; empty: all that no other rule of
 *     this clock is for
 * @param metBy what meets it by itself; null where a person says that it is met
 * @param warnShare the share of the time after which it warns
 * @param extensions what may be added to it, by the name of each
 */
public record ClockRule(
        String regime,
        String clock,
        Words name,
        Words sentence,
        Set<String> severities,
        Start start,
        @Nullable Proof metBy,
        Counting counting,
        boolean pausable,
        double warnShare,
        Force force,
        Effective effective,
        Source source,
        List<Suspension> suspensions,
        Map<String, Extension> extensions) {
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
        extensions = Map.copyOf(extensions);
        if (warnShare <= 0 || warnShare > 1) {
            throw new IllegalArgumentException(
                    "a warning comes after a share of the time between 0 and 1");
        }
    }

    /** Names this version for good, such as {@code house/acknowledge/critical@2020-01-01}. */
    public String version() {
        var variant = severities.isEmpty() ? "" : "/" + String.join("+", new TreeSet<>(severities));
        return regime + "/" + clock + variant + "@" + effective.named();
    }

    /** The fact that starts it, as rows write it. */
    public String startEvent() {
        return start.event().written();
    }

    /** When it starts, in words: "the complaint was received". */
    public String startIn(Locale locale) {
        return Sentences.in(locale).event(startEvent());
    }

    /** How much time it gives, in words: "20 business days". */
    public String timeIn(Locale locale) {
        return Sentences.in(locale).amount(counting.amount(), counting.unit());
    }

    /** Whether its date depends on which days are holidays. */
    public boolean asksForHolidays() {
        return counting.unit().countsBusiness()
                || counting.roll() != Counting.Roll.NONE
                || counting.minimumBusinessDays() > 0;
    }
}
