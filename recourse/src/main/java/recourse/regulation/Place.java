package recourse.regulation;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import recourse.platform.Words;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One place in a YAML file, which knows its line and path so that each fault can say where it is.
 * Makes no objects of the file's choosing.
 */
record Place(String file, String path, Node node) {
    static Place of(String file, String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(20);
        try {
            var root = new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
            if (root == null) {
                throw new RegimeFault(file, 1, "/", "map");
            }
            return new Place(file, "", root);
        } catch (MarkedYAMLException broken) {
            throw new RegimeFault(
                    file,
                    broken.getProblemMark().getLine() + 1,
                    "/",
                    "unreadable",
                    broken.getProblem());
        } catch (YAMLException broken) {
            throw new RegimeFault(file, 1, "/", "unreadable", String.valueOf(broken.getMessage()));
        }
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    RegimeFault fault(String key, Object... arguments) {
        return new RegimeFault(file, line(), path.isEmpty() ? "/" : path, key, arguments);
    }

    /** Refuses entries that nobody would read: a misspelt name must not pass for an absent one. */
    Place only(String... known) {
        entries()
                .forEach((name, place) -> {
                    if (!List.of(known).contains(name)) {
                        throw place.fault("unknownKey", name, String.join(", ", known));
                    }
                });
        return this;
    }

    Map<String, Place> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("map");
        }
        var entries = new LinkedHashMap<String, Place>();
        for (var tuple : mapping.getValue()) {
            var name = new Place(file, path, tuple.getKeyNode()).text();
            var place = new Place(file, path + "/" + name, tuple.getValueNode());
            if (entries.put(name, place) != null) {
                throw place.fault("repeated", name);
            }
        }
        return entries;
    }

    /** What must be there; the hint says what to write where it is missing. */
    Place at(String name, String hint) {
        return maybe(name).orElseThrow(() -> fault("missing", name, hint));
    }

    Optional<Place> maybe(String name) {
        return Optional.ofNullable(entries().get(name));
    }

    List<Place> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw fault("list");
        }
        var nodes = sequence.getValue();
        return IntStream.range(0, nodes.size())
                .mapToObj(index -> new Place(file, path + "/" + (index + 1), nodes.get(index)))
                .toList();
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw fault("text");
    }

    String name() {
        var text = text();
        if (!text.matches("[a-z0-9]+([-_+][a-z0-9]+)*")) {
            throw fault("name", text);
        }
        return text;
    }

    int whole(int least, int most) {
        var text = text();
        if (text.matches("\\d{1,6}")
                && Integer.parseInt(text) >= least
                && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw fault("number", text, least, most);
    }

    /** A share above nothing, up to the whole. */
    double share() {
        var text = text();
        if (text.matches("0?\\.\\d{1,4}|1(\\.0+)?") && Double.parseDouble(text) > 0) {
            return Double.parseDouble(text);
        }
        throw fault("number", text, 0.01, 1);
    }

    boolean truth() {
        var text = text();
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw fault("truth", text);
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException unreadable) {
            throw fault("date", text());
        }
    }

    /** A day that comes every year, such as {@code 12-31}. */
    MonthDay dayOfYear() {
        try {
            return MonthDay.parse("--" + text());
        } catch (DateTimeParseException unreadable) {
            throw fault("dayOfYear", text());
        }
    }

    <E extends Enum<E>> E one(Class<E> choices) {
        var text = text();
        return Stream.of(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(text) || written(choice).equals(text))
                .findFirst()
                .orElseThrow(() -> fault("choice", text, known(choices)));
    }

    static String known(Class<? extends Enum<?>> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .map(Place::written)
                .collect(Collectors.joining(", "));
    }

    Words words() {
        var words = new HashMap<String, String>();
        entries().forEach((language, place) -> words.put(language, place.text()));
        if (!words.containsKey("en") || !words.containsKey("de")) {
            throw fault("words");
        }
        return new Words(words);
    }

    // Grades are capital letters in the field's own papers; everything else is written small.
    private static String written(@Nullable Enum<?> choice) {
        var name = String.valueOf(choice);
        return name.length() == 1 ? name : name.toLowerCase(Locale.ROOT);
    }
}
