package recourse.assessment;

import recourse.taxonomy.Severity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How soon to act, from 0 to 100, as points that anybody can add up. */
public record Priority(List<Points> parts) {
    private static final int MOST = 100;
    private static final Map<Severity, Integer> SEVERITIES =
            new EnumMap<>(
                    Map.of(
                            Severity.LOW, 10,
                            Severity.NORMAL, 30,
                            Severity.HIGH, 60,
                            Severity.CRITICAL, 90));
    private static final Map<Reason.Kind, Integer> CIRCUMSTANCES =
            Map.of(Reason.Kind.VULNERABLE, 10, Reason.Kind.REPEATED, 5, Reason.Kind.LAW, 5);

    /** What counts, as a text, and how much. */
    public record Points(String key, int points) {}

    public Priority {
        parts = List.copyOf(parts);
    }

    static Priority of(Severity severity, List<Reason> reasons) {
        var parts = new ArrayList<Points>();
        parts.add(
                new Points(
                        "assessment.priority." + severity.name().toLowerCase(Locale.ROOT),
                        SEVERITIES.getOrDefault(severity, 0)));
        reasons.stream()
                .map(Reason::kind)
                .distinct()
                .filter(CIRCUMSTANCES::containsKey)
                .forEach(kind ->
                        parts.add(
                                new Points(
                                        "assessment.priority."
                                                + kind.name().toLowerCase(Locale.ROOT),
                                        CIRCUMSTANCES.getOrDefault(kind, 0))));
        return new Priority(parts);
    }

    /** The same some days later: each whole day of waiting counts a point. */
    Priority after(int days) {
        if (days == 0) {
            return this;
        }
        var risen = new ArrayList<>(parts);
        risen.add(new Points("assessment.priority.waited", days));
        return new Priority(risen);
    }

    public int total() {
        return Math.min(MOST, parts.stream().mapToInt(Points::points).sum());
    }
}
