package recourse.compliance.web;

import org.jspecify.annotations.Nullable;

import recourse.regulation.ClockAnswer;
import recourse.regulation.ClockQuestion;
import recourse.regulation.Regime;
import recourse.regulation.Regions;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A clock of a regime tried out: what was asked, and the date with its reason. */
public record Trial(
        String clock, String start, String zone, String calendar, @Nullable List<String> lines) {
    public Trial {
        lines = lines == null ? null : List.copyOf(lines);
    }

    /** Null lines say that nothing was asked yet, empty ones that the start cannot be read. */
    static Trial of(Regime regime, Map<String, String> asked, ZoneId here, Locale locale) {
        var clock = asked.getOrDefault("clock", "");
        var start = asked.getOrDefault("start", "");
        var zone = asked.getOrDefault("zone", here.getId());
        var calendar = asked.getOrDefault("calendar", "");
        var lines = clock.isEmpty() ? null : lines(regime, clock, start, zone, calendar, locale);
        return new Trial(clock, start, zone, calendar, lines);
    }

    private static List<String> lines(
            Regime regime,
            String clock,
            String start,
            String zone,
            String calendar,
            Locale locale) {
        try {
            var place = ZoneId.of(zone);
            var region = calendar.isEmpty() ? null : Regions.shipped().find(calendar).orElse(null);
            var question =
                    new ClockQuestion(
                            regime,
                            clock,
                            LocalDateTime.parse(start).atZone(place).toInstant(),
                            Map.of(),
                            null,
                            place,
                            region);
            return switch (question.answer()) {
                case ClockAnswer.Known(var computation) -> computation.explanation().lines(locale);
                case ClockAnswer.Unknown(var reason) -> List.of(reason.in(locale));
            };
        } catch (DateTimeException unreadable) {
            return List.of();
        }
    }
}
