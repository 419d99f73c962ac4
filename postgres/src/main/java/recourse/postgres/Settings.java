package recourse.postgres;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How the PostgreSQL of a data folder is set: durable, reachable from this machine only, small. */
final class Settings {
    private static final Map<String, String> VALUES =
            Map.ofEntries(
                    // A receipt that was confirmed must survive the power going out.
                    Map.entry("fsync", "on"),
                    Map.entry("synchronous_commit", "on"),
                    Map.entry("full_page_writes", "on"),
                    Map.entry("unix_socket_directories", ""),
                    Map.entry("listen_addresses", "127.0.0.1"),
                    Map.entry("password_encryption", "scram-sha-256"),
                    Map.entry("max_connections", "40"),
                    Map.entry("shared_buffers", "128MB"),
                    Map.entry("wal_compression", "on"),
                    Map.entry("max_wal_size", "1GB"),
                    Map.entry("checkpoint_timeout", "15min"),
                    Map.entry("random_page_cost", "1.1"),
                    Map.entry("max_parallel_workers_per_gather", "0"),
                    Map.entry("jit", "off"),
                    Map.entry("log_timezone", "UTC"),
                    Map.entry("timezone", "UTC"));

    private Settings() {}

    static List<String> on(int port) {
        return Stream.concat(
                        Stream.of("port=" + port),
                        VALUES.entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue()))
                .toList();
    }
}
