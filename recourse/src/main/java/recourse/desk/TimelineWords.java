package recourse.desk;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.identity.People;
import recourse.platform.web.Page;
import recourse.taxonomy.Taxonomy;
import recourse.timeline.Entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says in words what an entry of the chain means. A text may name who did it ({0}), the category
 * ({1}), severity ({2}), team ({3}), person ({4}), channel ({5}), what it is about ({6}), when
 * ({7}), the point ({8}) and the finding ({9}); a kind without a text is shown plainly.
 */
@Component
public class TimelineWords {
    private static final Map<String, String> ICONS =
            Map.of(
                    "received", "mail",
                    "acknowledged", "check",
                    "first-response", "check",
                    "answered", "check",
                    "put-right", "check",
                    "closed", "check",
                    "restricted", "lock",
                    "assigned", "person",
                    "waiting-complainant", "wait",
                    "waiting-others", "wait");

    private static final Pattern CODE = Pattern.compile("[A-Z_]+");

    private final Names names;
    private final People people;
    private final Taxonomy taxonomy;

    TimelineWords(Names names, People people, Taxonomy taxonomy) {
        this.names = names;
        this.people = people;
        this.taxonomy = taxonomy;
    }

    public String icon(Entry entry) {
        var late =
                entry.kind().contains("breach")
                        || entry.kind().contains("bounced")
                        || entry.kind().contains("failed");
        return late ? "alert" : ICONS.getOrDefault(entry.kind(), "dot");
    }

    public String say(Page page, Complaint complaint, Entry entry) {
        var who = names.actor(page, complaint, entry.actor());
        if (entry.erased()) {
            return page.say("desk.timeline-erased", who);
        }
        var plainly = page.say("desk.timeline-other", who, Names.plainly(entry.kind()));
        var undecided = entry.kind().equals("proposed") && id(entry, "category").isEmpty();
        return page.sayOr(
                plainly,
                "desk.timeline." + (undecided ? "proposed-none" : entry.kind()),
                who,
                category(page, entry),
                word(page, "severity", entry.text("severity")),
                team(page, entry),
                person(page, entry),
                word(page, "by-channel", entry.text("channel")),
                about(page, entry),
                when(page, entry),
                entry.text("number"),
                word(page, "finding", entry.text("result")));
    }

    /**
     * Why, where a reason was given; a code of ours is none, and why somebody was given a complaint
     * is a sentence of its own.
     */
    public String reason(Page page, Entry entry) {
        var reason = entry.text("reason");
        if (reason.isEmpty() || CODE.matcher(reason).matches()) {
            return "";
        }
        return entry.kind().equals("assigned") ? "· " + reason : page.say("desk.reason", reason);
    }

    private String category(Page page, Entry entry) {
        return id(entry, "category")
                .map(id -> names.category(page, id))
                .filter(path -> !path.isEmpty())
                .orElse("–");
    }

    private String team(Page page, Entry entry) {
        return names.team(page, id(entry, "team").orElse(null));
    }

    private String person(Page page, Entry entry) {
        return id(entry, "owner")
                .or(() -> id(entry, "staff"))
                .flatMap(people::nameOf)
                .orElseGet(() -> page.say("desk.name.nobody"));
    }

    /**
     * What was corrected, undone, agreed or due: whatever the entry says of itself in short words.
     */
    private String about(Page page, Entry entry) {
        if (entry.kind().equals("deadlines-set")) {
            return dues(page, entry);
        }
        if (entry.particulars().get("to") instanceof Map<?, ?> corrected) {
            return corrected.entrySet().stream()
                    .map(field ->
                            page.sayOr(
                                            Names.plainly(field.getKey().toString()),
                                            "desk.field."
                                                    + field.getKey()
                                                            .toString()
                                                            .toLowerCase(java.util.Locale.ROOT))
                                    + ": "
                                    + before(entry, field.getKey())
                                    + " → "
                                    + field.getValue())
                    .collect(Collectors.joining("; "));
        }
        for (var name :
                new String[] {
                    "undoes", "clock", "what", "outcome", "ending", "role", "number", "stars",
                    "how", "name"
                }) {
            var value = entry.text(name);
            if (!value.isEmpty()) {
                return name.equals("clock") || name.equals("what")
                        ? clock(page, value)
                        : word(page, name, value);
            }
        }
        return "–";
    }

    /** Each clock that began with the instant at which it falls due, the soonest first. */
    private String dues(Page page, Entry entry) {
        return entry.particulars().entrySet().stream()
                .sorted(Comparator.comparing(clock -> String.valueOf(clock.getValue())))
                .map(clock ->
                        clock(page, clock.getKey())
                                + " "
                                + instant(String.valueOf(clock.getValue()))
                                        .map(page::moment)
                                        .orElse("–"))
                .collect(Collectors.joining(" · "));
    }

    /** In the story a clock is a thing; in a list it is what one has to do. */
    private String clock(Page page, String name) {
        return page.sayOr(names.due(page, name), "desk.clock." + name);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException fault) {
            return Optional.empty();
        }
    }

    private static String before(Entry entry, Object field) {
        var before =
                entry.particulars().get("from") instanceof Map<?, ?> old ? old.get(field) : null;
        return before == null ? "–" : before.toString();
    }

    private static String when(Page page, Entry entry) {
        for (var name : new String[] {"due", "dueAt", "at", "by", "until"}) {
            try {
                var value = entry.text(name);
                if (!value.isEmpty()) {
                    return value.length() == 10
                            ? page.date(LocalDate.parse(value))
                            : page.moment(Instant.parse(value));
                }
            } catch (DateTimeParseException other) {
                // A particular of the same name that is no instant.
            }
        }
        return page.moment(entry.at());
    }

    private static String word(Page page, String kind, String value) {
        return value.isEmpty()
                ? "–"
                : page.sayOr(
                        Names.plainly(value),
                        "desk."
                                + kind
                                + "."
                                + value.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    private static java.util.Optional<UUID> id(Entry entry, String name) {
        try {
            var text = entry.text(name);
            return text.isEmpty()
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return java.util.Optional.empty();
        }
    }
}
