package recourse.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One line of docs/routes.txt, which another test keeps true. */
record Door(String method, String path) {
    private static final Path FILE = Path.of("../docs/routes.txt");

    static List<Door> all() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\\s+"))
                    .map(words -> new Door(words[1], words[0]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
