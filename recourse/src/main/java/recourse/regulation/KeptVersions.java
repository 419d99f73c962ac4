package recourse.regulation;

import recourse.platform.Refused;

/**
 * A version of a rule that dates were counted by stays as it is: it may get an end and other words,
 * and what counts anew is a new version with a later beginning.
 */
final class KeptVersions {
    private KeptVersions() {}

    static void check(Regime before, Regime after) {
        for (var rule : before.rules()) {
            var kept =
                    after.rules().stream()
                            .filter(other -> other.version().equals(rule.version()))
                            .findFirst()
                            .orElseThrow(() ->
                                    Refused.invalid(
                                            "yaml",
                                            "regulation.amendment.version-lost",
                                            rule.version()));
            if (!countsLike(rule, kept)) {
                throw Refused.invalid(
                        "yaml", "regulation.amendment.version-changed", rule.version());
            }
        }
    }

    private static boolean countsLike(ClockRule rule, ClockRule other) {
        return rule.counting().equals(other.counting())
                && rule.start().equals(other.start())
                && rule.pausable() == other.pausable()
                && rule.suspensions().equals(other.suspensions());
    }
}
