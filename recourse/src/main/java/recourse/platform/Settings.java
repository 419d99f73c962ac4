package recourse.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * How this process was started: flags before RECOURSE_… variables before DATA/recourse.properties
 * before the defaults.
 *
 * @param database a JDBC address with user and password of a dedicated PostgreSQL; empty for the
 *     one in the data folder
 * @param empty start without the demonstration organisation
 * @param background whether drains and schedules run by themselves
 */
public record Settings(
        int port,
        int mailPort,
        String bind,
        Path data,
        Optional<String> database,
        boolean empty,
        boolean development,
        boolean background,
        Map<String, String> others) {
    private static final Set<String> SWITCHES = Set.of("empty", "development");

    public Settings {
        others = Map.copyOf(others);
    }

    /** Reads the flags; an unknown or incomplete one is refused in plain words. */
    public static Settings of(List<String> arguments, Map<String, String> environment) {
        var flags = flags(arguments);
        var data =
                Path.of(
                        flags.getOrDefault(
                                "data", environment.getOrDefault("RECOURSE_DATA", "data")));
        var all = new HashMap<>(fromFile(data.resolve("recourse.properties")));
        environment.forEach((name, value) -> {
            if (name.startsWith("RECOURSE_")) {
                all.put(name.substring(9).toLowerCase(Locale.ROOT).replace('_', '-'), value);
            }
        });
        all.putAll(flags);
        return new Settings(
                number(all, "port", 8080),
                number(all, "mail-port", 2525),
                all.getOrDefault("bind", "127.0.0.1"),
                data.toAbsolutePath().normalize(),
                Optional.ofNullable(all.get("database")),
                Boolean.parseBoolean(all.get("empty")),
                Boolean.parseBoolean(all.get("development")),
                !"off".equals(all.get("background")),
                all);
    }

    /** A setting that one module reads, such as {@code relay-host}. */
    public Optional<String> other(String name) {
        return Optional.ofNullable(others.get(name)).filter(value -> !value.isBlank());
    }

    /**
     * The folder of the keys and of the log that seals are proven by: the data folder, or one that
     * all nodes of a house share, so that each knows the links and seals of the others.
     */
    public Path keys() {
        return other("keys").map(folder -> Path.of(folder).toAbsolutePath()).orElse(data);
    }

    /** The address under which people reach this program; links in mail begin with it. */
    public String publicUrl() {
        return other("public-url")
                .orElse("http://" + (bind.equals("0.0.0.0") ? "localhost" : bind) + ":" + port);
    }

    private static Map<String, String> flags(List<String> arguments) {
        var flags = new HashMap<String, String>();
        for (var i = 0; i < arguments.size(); i++) {
            var flag = arguments.get(i);
            if (!flag.startsWith("--")) {
                throw new IllegalArgumentException(
                        "Not understood: " + flag + ". Try bin/run --help.");
            }
            var name = flag.substring(2);
            if (name.contains("=")) {
                flags.put(
                        name.substring(0, name.indexOf('=')),
                        name.substring(name.indexOf('=') + 1));
            } else if (SWITCHES.contains(name)) {
                flags.put(name, "true");
            } else if (i + 1 < arguments.size()) {
                flags.put(name, arguments.get(++i));
            } else {
                throw new IllegalArgumentException(
                        "The flag " + flag + " needs a value. Try bin/run --help.");
            }
        }
        return flags;
    }

    private static Map<String, String> fromFile(Path file) {
        var values = new HashMap<String, String>();
        if (Files.isReadable(file)) {
            var properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            properties
                    .stringPropertyNames()
                    .forEach(name -> values.put(name, properties.getProperty(name)));
        }
        return values;
    }

    private static int number(Map<String, String> values, String name, int otherwise) {
        var value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    "--" + name + " takes a whole number, not " + value + ".", wrong);
        }
    }
}
