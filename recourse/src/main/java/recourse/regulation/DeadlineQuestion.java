package recourse.regulation;

import org.jspecify.annotations.Nullable;

import recourse.organisation.BusinessCalendar;
import recourse.organisation.Holidays;
import recourse.organisation.OpeningHours;
import recourse.organisation.Shift;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the command line asks. */
record DeadlineQuestion(
        String regime,
        String clock,
        Instant start,
        BusinessCalendar calendar,
        @Nullable String severity,
        Locale locale,
        boolean asJson) {
    private static final Set<String> OPTIONS =
            Set.of("--zone", "--calendar", "--severity", "--language");

    /** A question that cannot be answered as it stands. */
    static final class Unclear extends RuntimeException {
        Unclear(String message) {
            super(message);
        }
    }

    static DeadlineQuestion parse(List<String> arguments) {
        var options = new HashMap<String, String>();
        var words = new ArrayList<String>();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var word = rest.next();
            if (OPTIONS.contains(word) && rest.hasNext()) {
                options.put(word, rest.next());
            } else if (word.equals("--json")) {
                options.put(word, word);
            } else {
                words.add(word);
            }
        }
        return new Reading(options).question(words);
    }

    /**
     * A line of a batch: {@code {n, regime, clock, start, zone, calendar}}, the last two perhaps
     * null.
     */
    static DeadlineQuestion of(Map<String, Object> fields) {
        var arguments = new ArrayList<String>();
        for (var name : List.of("regime", "clock", "start")) {
            arguments.add(String.valueOf(fields.getOrDefault(name, "")));
        }
        for (var name : List.of("zone", "calendar", "severity")) {
            if (fields.get(name) instanceof String value) {
                arguments.addAll(List.of("--" + name, value));
            }
        }
        return parse(arguments);
    }

    Computation computed(ClockRule rule) {
        return Clocks.compute(rule, start, calendar);
    }

    LocalDate startDay() {
        return start.atZone(calendar.zone()).toLocalDate();
    }

    Unclear unclear(String key, Object... arguments) {
        return new Unclear(Sentences.in(locale).say("regulation.command." + key, arguments));
    }

    private record Reading(Map<String, String> options) {
        DeadlineQuestion question(List<String> words) {
            for (var word : words) {
                if (word.startsWith("--")) {
                    throw word.equals("--help") ? unclear("usage") : unclear("unknownOption", word);
                }
            }
            if (words.size() != 3) {
                throw unclear("usage");
            }
            var start = start(words.get(2));
            return new DeadlineQuestion(
                    words.get(0),
                    words.get(1),
                    start.toInstant(),
                    calendar(start.getZone()),
                    options.get("--severity"),
                    locale(),
                    options.containsKey("--json"));
        }

        private ZonedDateTime start(String text) {
            try {
                var moment =
                        DateTimeFormatter.ISO_DATE_TIME.parseBest(
                                text, ZonedDateTime::from, LocalDateTime::from);
                var given = options.get("--zone");
                return switch (moment) {
                    case ZonedDateTime zoned ->
                            given == null ? zoned : zoned.withZoneSameInstant(zone(given));
                    case LocalDateTime local ->
                            local.atZone(given == null ? ZoneOffset.UTC : zone(given));
                    default -> throw unclear("start", text);
                };
            } catch (DateTimeException unreadable) {
                throw unclear("start", text);
            }
        }

        private ZoneId zone(String text) {
            try {
                return ZoneId.of(text);
            } catch (DateTimeException unknown) {
                throw unclear("zone", text);
            }
        }

        private BusinessCalendar calendar(ZoneId zone) {
            var region = options.getOrDefault("--calendar", "none");
            try {
                return BusinessCalendar.of(
                        region,
                        zone,
                        OpeningHours.weekdays(Shift.of("09:00", "17:00")),
                        Holidays.in(region));
            } catch (IllegalArgumentException unknown) {
                throw unclear("calendar", region);
            }
        }

        private Locale locale() {
            return Locale.forLanguageTag(options.getOrDefault("--language", "en"));
        }

        private Unclear unclear(String key, Object... arguments) {
            return new Unclear(Sentences.in(locale()).say("regulation.command." + key, arguments));
        }
    }
}
