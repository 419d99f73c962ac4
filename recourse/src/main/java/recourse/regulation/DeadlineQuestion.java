package recourse.regulation;

import org.jspecify.annotations.Nullable;

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
        @Nullable Instant start,
        Map<String, Instant> otherStarts,
        ZoneId zone,
        @Nullable Region region,
        @Nullable String severity,
        Locale locale,
        boolean asJson) {
    private static final Set<String> OPTIONS =
            Set.of("--zone", "--calendar", "--severity", "--language", "--other");

    /** A question that cannot be answered as it stands. */
    static final class Unclear extends RuntimeException {
        Unclear(String message) {
            super(message);
        }
    }

    static DeadlineQuestion parse(List<String> arguments) {
        var options = new HashMap<String, String>();
        var others = new HashMap<String, String>();
        var words = new ArrayList<String>();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var word = rest.next();
            if (word.equals("--other") && rest.hasNext()) {
                var other = rest.next().split("=", 2);
                others.put(other[0], other.length == 2 ? other[1] : "");
            } else if (OPTIONS.contains(word) && rest.hasNext()) {
                options.put(word, rest.next());
            } else if (word.equals("--json")) {
                options.put(word, word);
            } else {
                words.add(word);
            }
        }
        return new Reading(options, others).asked(words);
    }

    /**
     * A line of a batch: {@code {n, regime, clock, start, zone, calendar, other_starts}}; of these
     * only regime and clock are always there.
     */
    static DeadlineQuestion of(Map<String, Object> fields) {
        var options = new HashMap<String, String>();
        for (var name : List.of("zone", "calendar", "severity")) {
            if (fields.get(name) instanceof String value) {
                options.put("--" + name, value);
            }
        }
        var others = new HashMap<String, String>();
        if (fields.get("other_starts") instanceof Map<?, ?> starts) {
            starts.forEach((name, at) -> others.put(String.valueOf(name), String.valueOf(at)));
        }
        return new Reading(options, others)
                .question(
                        String.valueOf(fields.get("regime")),
                        String.valueOf(fields.get("clock")),
                        fields.get("start") instanceof String start ? start : null);
    }

    ClockAnswer answer(Regime known) {
        return new ClockQuestion(known, clock, start, otherStarts, severity, zone, region).answer();
    }

    private record Reading(Map<String, String> options, Map<String, String> others) {
        DeadlineQuestion asked(List<String> words) {
            for (var word : words) {
                if (word.startsWith("--")) {
                    throw word.equals("--help") ? unclear("usage") : unclear("unknownOption", word);
                }
            }
            if (words.size() != 3) {
                throw unclear("usage");
            }
            return question(words.get(0), words.get(1), words.get(2));
        }

        DeadlineQuestion question(String regime, String clock, @Nullable String written) {
            var start = written == null ? null : moment(written);
            var otherStarts = new HashMap<String, Instant>();
            others.forEach((name, at) -> otherStarts.put(name, moment(at).toInstant()));
            return new DeadlineQuestion(
                    regime,
                    clock,
                    start == null ? null : start.toInstant(),
                    otherStarts,
                    start == null ? zone() : start.getZone(),
                    region(),
                    options.get("--severity"),
                    locale(),
                    options.containsKey("--json"));
        }

        private ZonedDateTime moment(String text) {
            try {
                var moment =
                        text.contains("T")
                                ? DateTimeFormatter.ISO_DATE_TIME.parseBest(
                                        text, ZonedDateTime::from, LocalDateTime::from)
                                : LocalDate.parse(text);
                return switch (moment) {
                    case ZonedDateTime zoned ->
                            options.containsKey("--zone")
                                    ? zoned.withZoneSameInstant(zone())
                                    : zoned;
                    case LocalDateTime local -> local.atZone(zone());
                    case LocalDate date -> date.atStartOfDay(zone());
                    default -> throw unclear("start", text);
                };
            } catch (DateTimeException unreadable) {
                throw unclear("start", text);
            }
        }

        private ZoneId zone() {
            var text = options.get("--zone");
            try {
                return text == null ? ZoneOffset.UTC : ZoneId.of(text);
            } catch (DateTimeException unknown) {
                throw unclear("zone", text);
            }
        }

        private @Nullable Region region() {
            var name = options.get("--calendar");
            return name == null
                    ? null
                    : Regions.shipped()
                            .find(name)
                            .orElseThrow(
                                    () -> unclear("calendar", name, Regions.shipped().names()));
        }

        private Locale locale() {
            return Locale.forLanguageTag(options.getOrDefault("--language", "en"));
        }

        private Unclear unclear(String key, Object... arguments) {
            return new Unclear(Sentences.in(locale()).say("regulation.command." + key, arguments));
        }
    }
}
