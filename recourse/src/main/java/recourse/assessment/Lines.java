package recourse.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lines of a data file beside the classes, without blank ones and those that begin with #. */
final class Lines {

    private Lines() {}

    static List<String> of(String file) {
        try (var source = Objects.requireNonNull(Lines.class.getResourceAsStream(file), file)) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
