package recourse.regulation;

import org.jspecify.annotations.Nullable;

import recourse.platform.Words;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A named set of clocks that apply together: a regulator's, or house policy. */
public record Regime(String id, Words name, List<ClockRule> rules) {
    public Regime {
        rules = List.copyOf(rules);
    }

    /** The names of its clocks, in the order of the file. */
    public List<String> clocks() {
        return rules.stream().map(ClockRule::clock).distinct().toList();
    }

    /**
     * The rule in force on this date for a complaint of this severity: one written for the severity
     * outranks the general one.
     */
    public Optional<ClockRule> rule(String clock, @Nullable String severity, LocalDate on) {
        return rules.stream()
                .filter(rule -> rule.clock().equals(clock) && rule.effective().on(on))
                .filter(rule ->
                        rule.severities().isEmpty()
                                || severity != null && rule.severities().contains(severity))
                .max(Comparator.comparing(rule -> !rule.severities().isEmpty()));
    }

    /** All rules in force on this date for a complaint of this severity, one a clock. */
    public List<ClockRule> inForce(@Nullable String severity, LocalDate on) {
        return clocks().stream().flatMap(clock -> rule(clock, severity, on).stream()).toList();
    }
}
