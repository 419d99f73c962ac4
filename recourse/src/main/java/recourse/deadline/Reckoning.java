package recourse.deadline;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import recourse.organisation.Brand;
import recourse.organisation.BusinessCalendar;
import recourse.organisation.Calendars;
import recourse.platform.Words;
import recourse.platform.web.Texts;
import recourse.regulation.ClockRule;
import recourse.regulation.Clocks;
import recourse.regulation.Computation;
import recourse.regulation.Packs;
import recourse.regulation.Pause;
import recourse.regulation.Regime;
import recourse.regulation.Regions;
import recourse.taxonomy.Severity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Counts the runs of clocks by the house's rules in the brand's hours; asks nothing but caches. */
@Component
class Reckoning {
    private static final Logger LOG = LoggerFactory.getLogger(Reckoning.class);

    private final Packs packs;
    private final Calendars calendars;
    private final Words waiting;

    Reckoning(Packs packs, Calendars calendars, Texts texts) {
        this.packs = packs;
        this.calendars = calendars;
        this.waiting = texts.words("deadline.pause.complainant");
    }

    /**
     * Never throws: a run that cannot be counted is a fault that stands on its row and is tried
     * again.
     */
    Count count(Run run, Brand brand, @Nullable Severity severity, List<Wait> waits, Instant now) {
        try {
            return counted(run, brand, severity, waits, now);
        } catch (RuntimeException fault) {
            LOG.error(
                    "the clock {} could not be counted in the calendar {}",
                    run.clock(),
                    brand.calendarId(),
                    fault);
            return new Count(
                    null,
                    severity,
                    null,
                    null,
                    brand.zone(),
                    brand.calendarId(),
                    null,
                    null,
                    null,
                    String.valueOf(fault.getMessage()),
                    null);
        }
    }

    private Count counted(
            Run run, Brand brand, @Nullable Severity severity, List<Wait> all, Instant now) {
        var rule = rule(run, severity, brand);
        var calendar = calendar(run, rule, brand);
        var asked = run.end() == null ? now : run.end().at();
        var waits =
                rule.pausable()
                        ? all.stream().filter(wait -> concerns(wait, run, asked)).toList()
                        : List.<Wait>of();
        var past =
                waits.stream()
                        .filter(wait -> wait.to() != null)
                        .map(wait -> wait.pause(asked, waiting))
                        .toList();
        var reached = Clocks.compute(rule, run.startedAt(), calendar, past, List.of());
        var open = waits.isEmpty() || waits.getLast().to() != null ? null : waits.getLast();
        // Once it has fallen due, waiting does not make it undone.
        if (open == null || !open.from().isBefore(reached.due())) {
            return count(reached, severity, waits, null);
        }
        var pauses = waits.stream().map(wait -> wait.pause(asked, waiting)).toList();
        return count(
                recounted(rule, run, calendar, pauses),
                severity,
                waits,
                run.isRunning() ? open.from() : null);
    }

    private static Computation recounted(
            ClockRule rule, Run run, BusinessCalendar calendar, List<Pause> pauses) {
        return Clocks.compute(rule, run.startedAt(), calendar, pauses, List.of());
    }

    private static boolean concerns(Wait wait, Run run, Instant asked) {
        return wait.from().isBefore(asked)
                        && (wait.to() == null || wait.to().isAfter(run.startedAt()))
                || run.isRunning() && wait.to() == null;
    }

    /** The house keeps its own hours; another's rule counts by the holidays that it names. */
    private BusinessCalendar calendar(Run run, ClockRule rule, Brand brand) {
        var named =
                run.isOfHouse() || !rule.asksForHolidays()
                        ? null
                        : packs.now()
                                .find(run.regime())
                                .map(regime -> regime.about().calendar())
                                .orElse(null);
        return named == null
                ? calendars.of(brand)
                : Regions.shipped().find(named).orElseThrow().in(brand.zone());
    }

    private ClockRule rule(Run run, @Nullable Severity severity, Brand brand) {
        var on = run.keyedAt().atZone(brand.zone()).toLocalDate();
        return packs.now()
                .find(run.regime())
                .flatMap(regime ->
                        regime.rule(
                                run.clock(),
                                severity == null ? null : severity.name().toLowerCase(Locale.ROOT),
                                run.isOfHouse() ? notBeforeItsRules(regime, run, on) : on))
                .orElseThrow(() ->
                        new IllegalStateException(
                                "no rule of the clock " + run.clock() + " is in force on " + on));
    }

    /** What came before the house wrote its rules down is counted by the first of them. */
    private static LocalDate notBeforeItsRules(Regime regime, Run run, LocalDate on) {
        var versions = regime.versions(run.clock());
        if (versions.stream().anyMatch(rule -> rule.effective().on(on))) {
            return on;
        }
        return versions.stream()
                .map(rule -> rule.effective().from())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .filter(on::isBefore)
                .orElse(on);
    }

    private static Count count(
            Computation computed,
            @Nullable Severity severity,
            List<Wait> waits,
            @Nullable Instant pausedSince) {
        return new Count(
                computed.ruleVersion(),
                severity,
                computed.due(),
                computed.dueDate(),
                computed.zone(),
                computed.calendar(),
                computed.warnAt(),
                Wait.written(waits),
                pausedSince,
                null,
                new Told(computed.explanation().steps()).written());
    }
}
