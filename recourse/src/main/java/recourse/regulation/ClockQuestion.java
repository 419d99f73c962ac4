package recourse.regulation;

import org.jspecify.annotations.Nullable;

import recourse.platform.Words;
import recourse.regulation.ClockAnswer.Known;
import recourse.regulation.ClockAnswer.Unknown;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks what a clock of a regime is due, from the starts that are known.
 *
 * @param clock a clock, one with an extension such as {@code standard-30d+extension-14d}, or the
 *     earliest of several
 * @param start when it started; null while its event has not happened
 * @param otherStarts when other clocks of the same matter started, by clock or by event
 * @param region the working days to count by; null where nobody has said
 */
public record ClockQuestion(
        Regime regime,
        String clock,
        @Nullable Instant start,
        Map<String, Instant> otherStarts,
        @Nullable String severity,
        ZoneId zone,
        @Nullable Region region) {
    private static final String EXTENDED = "\\+";

    public ClockQuestion {
        otherStarts = Map.copyOf(otherStarts);
    }

    public ClockAnswer answer() {
        return regime.earliest(clock).map(this::earliest).orElseGet(this::single);
    }

    private ClockAnswer earliest(EarliestOf several) {
        var known = new ArrayList<Known>();
        for (var part : parts(several)) {
            switch (part.answer()) {
                case Known answer -> known.add(answer);
                case Unknown unknown -> {
                    return unknown;
                }
            }
        }
        return known.stream()
                .map(Known::computation)
                .min(Comparator.comparing(Computation::due))
                .<ClockAnswer>map(first -> new Known(decided(several, first, known)))
                .orElseGet(() -> unknown("noStart", clock));
    }

    /** The nameless start belongs to the first member that no other start names. */
    private List<ClockQuestion> parts(EarliestOf several) {
        var parts = new ArrayList<ClockQuestion>();
        var isGiven = start == null;
        for (var member : several.members()) {
            var own = otherStarts.get(member);
            if (own == null && !isGiven) {
                own = start;
                isGiven = true;
            }
            if (own != null) {
                parts.add(about(member, own));
            }
        }
        return parts;
    }

    private ClockQuestion about(String other, @Nullable Instant at) {
        return new ClockQuestion(regime, other, at, otherStarts, severity, zone, region);
    }

    private Computation decided(EarliestOf several, Computation first, List<Known> all) {
        var outrun =
                all.stream()
                        .map(Known::computation)
                        .filter(other -> other != first)
                        .<Step>map(other -> new Step.Outrun(nameOf(other), other.due()))
                        .toList();
        return first.withFirst(outrun).under(several.sentence());
    }

    private Words nameOf(Computation computation) {
        return regime.rules().stream()
                .filter(rule -> rule.version().equals(computation.ruleVersion()))
                .findFirst()
                .map(ClockRule::name)
                .orElseThrow();
    }

    private ClockAnswer single() {
        var words = clock.split(EXTENDED);
        var versions = regime.versions(words[0]);
        if (versions.isEmpty()) {
            return unknown("unknownClock", regime.id(), clock, String.join(", ", regime.names()));
        }
        var begin = versions.getFirst().start();
        return start == null ? withoutStart(words, begin) : from(start, words, begin, List.of());
    }

    private ClockAnswer withoutStart(String[] words, Start begin) {
        var before = begin.otherwiseAfter();
        if (before == null) {
            return unknown("noStart", clock);
        }
        return switch (about(before, firstOf(before)).answer()) {
            case Unknown unknown -> unknown;
            case Known(var computation) ->
                    from(
                            computation.due(),
                            words,
                            begin,
                            List.of(
                                    new Step.StartAssumed(
                                            begin.event().written(),
                                            nameOf(computation),
                                            computation.due())));
        };
    }

    /** Its start by its own name, else by that of its event. */
    private @Nullable Instant firstOf(String other) {
        var named = otherStarts.get(other);
        return named != null
                ? named
                : regime.versions(other).stream()
                        .flatMap(rule -> Stream.ofNullable(otherStarts.get(rule.startEvent())))
                        .findFirst()
                        .orElse(null);
    }

    private ClockAnswer from(Instant begun, String[] words, Start begin, List<Step> before) {
        var day = localDate(begun);
        var on = keyDate(begun, begin);
        var open = regime.undetermined(words[0], on);
        if (open.isPresent()) {
            return new Unknown(open.get().reason());
        }
        if (!begin.mayBeOn(day)) {
            return unknown("notOnThisDay", clock, day);
        }
        var rule = regime.rule(words[0], severity, on);
        if (rule.isEmpty()) {
            return unknown("noRule", clock, on);
        }
        return counted(rule.get(), begun, words, before);
    }

    private ClockAnswer counted(ClockRule rule, Instant begun, String[] words, List<Step> before) {
        var days = region(rule);
        if (days.isEmpty()) {
            return unknown("noCalendar", clock);
        }
        var extensions = new ArrayList<Extension>();
        for (var name : List.of(words).subList(1, words.length)) {
            var extension = rule.extensions().get(name);
            if (extension == null) {
                return unknown("noExtension", clock, name);
            }
            extensions.add(extension);
        }
        var computation = Clocks.compute(rule, begun, days.get().in(zone), List.of(), extensions);
        var doubts =
                rule.asksForHolidays()
                        ? days.get().doubtsBetween(localDate(begun), computation.dueDate()).toList()
                        : List.<Step>of();
        return new Known(computation.withFirst(before).withLast(doubts));
    }

    /** What the question says, else what the rule itself names; weekends and dates need neither. */
    private Optional<Region> region(ClockRule rule) {
        if (region != null) {
            return Optional.of(region);
        }
        var named = regime.about().calendar();
        if (named != null) {
            return Regions.shipped().find(named);
        }
        return rule.asksForHolidays() ? Optional.empty() : Regions.shipped().find("none");
    }

    private LocalDate keyDate(Instant begun, Start begin) {
        return localDate(
                switch (begin.keyedOn()) {
                    case START -> begun;
                    case RECEIPT -> otherStarts.getOrDefault(StartEvent.RECEIVED.written(), begun);
                });
    }

    private LocalDate localDate(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private static Unknown unknown(String key, Object... arguments) {
        return new Unknown(Sentences.words("regulation.unknown." + key, arguments));
    }
}
