package recourse.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a postmaster writes into its folder: its process and its port. It stays behind when it is
 * killed.
 */
record PidFile(long pid, int port) {
    static Path in(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Empty also for one that was cut short by a full disk or a power cut. */
    static Optional<PidFile> read(Path cluster) throws IOException {
        if (!Files.exists(in(cluster))) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(in(cluster));
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(
                            new PidFile(
                                    Long.parseLong(lines.get(0).strip()),
                                    Integer.parseInt(lines.get(3).strip())));
        } catch (NumberFormatException cutShort) {
            return Optional.empty();
        }
    }
}
