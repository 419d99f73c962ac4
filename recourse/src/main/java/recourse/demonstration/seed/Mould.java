package recourse.demonstration.seed;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns the values of a lived row into cells: what is its own id, its day, its words, and what
 * stays.
 */
final class Mould {
    private static final String ID =
            "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final String MOMENT =
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?Z";
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";

    private final ZoneId zone;
    private final Map<UUID, Integer> ids = new HashMap<>();
    private final List<UUID> lived = new ArrayList<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final Pattern tokens;

    /**
     * @param said the words that this life will say otherwise, in the order in which the retelling
     *     names them
     */
    Mould(ZoneId zone, Iterable<UUID> own, List<@Nullable String> said) {
        this.zone = zone;
        own.forEach(id -> {
            if (ids.putIfAbsent(id, lived.size()) == null) {
                lived.add(id);
            }
        });
        for (var i = 0; i < said.size(); i++) {
            var old = said.get(i);
            if (old != null && !old.isBlank()) {
                words.putIfAbsent(old, i);
            }
        }
        tokens =
                Pattern.compile(
                        Stream.concat(
                                        words.keySet().stream()
                                                .sorted((a, b) -> b.length() - a.length())
                                                .map(Pattern::quote),
                                        Stream.of(ID, MOMENT, DAY))
                                .collect(Collectors.joining("|")));
    }

    List<UUID> lived() {
        return lived;
    }

    Cell[] cells(List<Field<?>> fields, @Nullable Object[] values) {
        var cells = new Cell[fields.size()];
        for (var i = 0; i < cells.length; i++) {
            cells[i] = cell(values[i]);
        }
        return cells;
    }

    private Cell cell(@Nullable Object value) {
        return switch (value) {
            case UUID id -> id(id);
            case Instant instant -> Cell.Moment.of(instant, zone);
            case LocalDate date -> new Cell.Day(date);
            case String text -> text(text);
            case null, default -> new Cell.Same(value);
        };
    }

    private Cell id(UUID id) {
        var number = ids.get(id);
        return number == null ? new Cell.Same(id) : new Cell.Own(number);
    }

    private Cell text(String text) {
        var parts = new ArrayList<Cell>();
        var token = tokens.matcher(text);
        var from = 0;
        while (token.find()) {
            if (token.start() > from) {
                parts.add(new Cell.Same(text.substring(from, token.start())));
            }
            parts.add(token(token.group()));
            from = token.end();
        }
        if (from < text.length() || parts.isEmpty()) {
            parts.add(new Cell.Same(text.substring(from)));
        }
        if (parts.stream().allMatch(part -> part instanceof Cell.Same)) {
            return new Cell.Same(text);
        }
        return parts.size() == 1 && parts.getFirst() instanceof Cell.Spoken
                ? parts.getFirst()
                : new Cell.Text(List.copyOf(parts));
    }

    private Cell token(String token) {
        var number = words.get(token);
        if (number != null) {
            return new Cell.Spoken(number);
        }
        if (token.length() == 36) {
            return id(UUID.fromString(token));
        }
        return token.length() > 10
                ? Cell.Moment.of(Instant.parse(token), zone)
                : new Cell.Day(LocalDate.parse(token));
    }
}
