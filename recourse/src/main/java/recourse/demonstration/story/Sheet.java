package recourse.demonstration.story;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import recourse.platform.Words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A part of one of the files that describe the sample house; a missing name is a fault in the file.
 */
public record Sheet(String path, Map<String, Object> values) {
    /** A file beside the others of the sample house. */
    public static Sheet read(String file) {
        try (var stream =
                Objects.requireNonNull(
                        Sheet.class.getResourceAsStream("/recourse/demonstration/" + file), file)) {
            return of(file, new Yaml(new SafeConstructor(new LoaderOptions())).load(stream));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Sheet of(String path, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(path + " is no map");
        }
        var values = new LinkedHashMap<String, Object>();
        map.forEach((name, inner) -> values.put(String.valueOf(name), inner));
        return new Sheet(path, values);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public String text(String name) {
        return String.valueOf(value(name));
    }

    public String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    public int number(String name) {
        return Integer.parseInt(text(name));
    }

    public boolean is(String name) {
        return has(name) && Boolean.parseBoolean(text(name));
    }

    public Words words(String name) {
        var words = new LinkedHashMap<String, String>();
        sheet(name)
                .values
                .forEach((language, text) -> words.put(language, text.toString().strip()));
        return new Words(words);
    }

    /** The lines of a text, each of them one piece. */
    public List<String> lines(String name) {
        return text(name)
                .lines()
                .map(line -> line.strip().replace("\\n", "\n"))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What stands between bars; an empty choice counts. */
    public List<String> choices(String name) {
        return Arrays.stream(text(name).split("\\|", -1)).map(String::strip).toList();
    }

    /** Names with commas between them, or a list. */
    public List<String> names(String name) {
        return value(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : Arrays.stream(text(name).split(",")).map(String::strip).toList();
    }

    public Sheet sheet(String name) {
        return of(path + "/" + name, value(name));
    }

    public List<Sheet> sheets(String name) {
        if (!(value(name) instanceof List<?> list)) {
            throw new IllegalArgumentException(path + "/" + name + " is no list");
        }
        return list.stream().map(inner -> of(path + "/" + name, inner)).toList();
    }

    private Object value(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(path + " lacks " + name);
        }
        return value;
    }
}
