package recourse.regulation;

import org.jspecify.annotations.Nullable;

import recourse.platform.Words;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A named set of clocks and duties that apply together: a regulator's, or house policy. */
public record Regime(
        String id,
        Words name,
        About about,
        List<ClockRule> rules,
        List<EarliestOf> earliest,
        List<Undetermined> undetermined,
        List<Duty> duties) {
    public Regime {
        rules = List.copyOf(rules);
        earliest = List.copyOf(earliest);
        undetermined = List.copyOf(undetermined);
        duties = List.copyOf(duties);
    }

    /** The names of the clocks that run by themselves, in the order of the file. */
    public List<String> clocks() {
        return rules.stream().map(ClockRule::clock).distinct().toList();
    }

    /** All that can be asked: the clocks, each with its extensions, and the earliest of several. */
    public List<String> names() {
        var clocks =
                rules.stream()
                        .flatMap(rule ->
                                Stream.concat(
                                        Stream.of(rule.clock()),
                                        rule.extensions().keySet().stream()
                                                .sorted()
                                                .map(extension -> rule.clock() + "+" + extension)));
        return Stream.concat(clocks, earliest.stream().map(EarliestOf::clock)).distinct().toList();
    }

    /** The versions of one clock, in the order of the file. */
    public List<ClockRule> versions(String clock) {
        return rules.stream().filter(rule -> rule.clock().equals(clock)).toList();
    }

    public Optional<EarliestOf> earliest(String clock) {
        return earliest.stream().filter(one -> one.clock().equals(clock)).findFirst();
    }

    /** Why no date can be given for this clock on this date, where the sources leave it open. */
    public Optional<Undetermined> undetermined(String clock, LocalDate on) {
        return undetermined.stream()
                .filter(one -> one.clock().equals(clock) && one.effective().on(on))
                .findFirst();
    }

    /**
     * The rule in force on this date for a complaint of this severity: one written for the severity
     * outranks the general one.
     */
    public Optional<ClockRule> rule(String clock, @Nullable String severity, LocalDate on) {
        return versions(clock).stream()
                .filter(rule -> rule.effective().on(on))
                .filter(rule ->
                        rule.severities().isEmpty()
                                || severity != null && rule.severities().contains(severity))
                .max(Comparator.comparing(rule -> !rule.severities().isEmpty()));
    }

    /** All rules in force on this date for a complaint of this severity, one a clock. */
    public List<ClockRule> inForce(@Nullable String severity, LocalDate on) {
        return clocks().stream().flatMap(clock -> rule(clock, severity, on).stream()).toList();
    }

    /** Whether anything in it is to be confirmed before relying on it. */
    public boolean asksToConfirm() {
        return Stream.concat(
                        rules.stream().map(ClockRule::source), duties.stream().map(Duty::source))
                .anyMatch(source -> source.evidence().needsConfirming());
    }
}
