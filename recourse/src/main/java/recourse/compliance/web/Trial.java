package recourse.compliance.web;

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

/** A clock of a regime to be tried out: what was asked, and the date with its reason. */
public record Trial(Regime regime, String clock, String start, String zone, String calendar) {
    static Trial of(Regime regime, Map<String, String> asked, ZoneId here) {
        return new Trial(
                regime,
                asked.getOrDefault("clock", ""),
                asked.getOrDefault("start", ""),
                asked.getOrDefault("zone", here.getId()),
                asked.getOrDefault("calendar", ""));
    }

    public boolean isAsked() {
        return !clock.isEmpty();
    }

    /** Empty where the start or the zone cannot be read. */
    public List<String> lines(Locale locale) {
        try {
            return switch (question().answer()) {
                case ClockAnswer.Known(var computation) -> computation.explanation().lines(locale);
                case ClockAnswer.Unknown(var reason) -> List.of(reason.in(locale));
            };
        } catch (DateTimeException unreadable) {
            return List.of();
        }
    }

    private ClockQuestion question() {
        var place = ZoneId.of(zone);
        return new ClockQuestion(
                regime,
                clock,
                LocalDateTime.parse(start).atZone(place).toInstant(),
                Map.of(),
                null,
                place,
                calendar.isEmpty() ? null : Regions.shipped().find(calendar).orElse(null));
    }
}
