package recourse.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL of our own in one folder: unpacked, initialised, started, and stopped again on {@link #close()}.
 *
 * <p>The caller holds the lock of the data folder: whoever starts here first ends a postmaster that an earlier, killed program left behind.
 */
public final class Postgres implements AutoCloseable {
    /** The major version whose files this program reads; a folder of another major is refused. */
    public static final int MAJOR = 18;

    private static final String USER = "recourse";

    /** Durable by default: a receipt that was confirmed must survive the power going out. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
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

    private final Path cluster;
    private final Commands commands;
    private final int port;
    private final String password;

    private Postgres(Path cluster, Commands commands, int port, String password) {
        this.cluster = cluster;
        this.commands = commands;
        this.port = port;
        this.password = password;
    }

    /** Starts the PostgreSQL of {@code DATA/postgres}, making it on the first call. */
    public static Postgres start(Path data) {
        try {
            var home = Files.createDirectories(data.resolve("postgres").toAbsolutePath());
            refuseOtherMajors(home);
            var commands = new Commands(Binaries.unpackInto(home.resolve("bin-" + Binaries.version())));
            var cluster = home.resolve(String.valueOf(MAJOR));
            var password = password(home);
            if (!Files.exists(cluster.resolve("PG_VERSION"))) {
                initialise(cluster, commands, home);
            }
            Orphan.end(cluster);
            var port = freePort();
            commands.start(cluster, home.resolve("postgres.log"), options(port));
            Files.writeString(home.resolve("port"), String.valueOf(port));
            return new Postgres(cluster, commands, port, password);
        } catch (IOException broken) {
            throw new UncheckedIOException("PostgreSQL could not be started in " + data + ": " + broken.getMessage(), broken);
        }
    }

    /** The address of a PostgreSQL that another process runs in this folder: for the commands beside the program. */
    public static Running running(Path data) {
        try {
            var home = data.resolve("postgres").toAbsolutePath();
            if (!Files.exists(home.resolve(MAJOR + "/postmaster.pid"))) {
                throw new NotRunning("No program runs on " + data + ". Start it with bin/run --data " + data + ", then try again.");
            }
            var lines = Files.readAllLines(home.resolve(MAJOR + "/postmaster.pid"));
            return new Running(url(Integer.parseInt(lines.get(3).strip())), USER, password(home));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** How to connect. */
    public record Running(String url, String user, String password) {}

    /** Thrown where a command needs the program to run, and it does not. */
    public static final class NotRunning extends RuntimeException {
        NotRunning(String message) {
            super(message);
        }
    }

    public String url() {
        return url(port);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        commands.stop(cluster);
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private static List<String> options(int port) {
        var options = new ArrayList<>(List.of("-p", String.valueOf(port)));
        SETTINGS.forEach((name, value) -> options.addAll(List.of("-c", name + "=" + value)));
        return options;
    }

    private static void refuseOtherMajors(Path home) throws IOException {
        try (var folders = Files.list(home)) {
            var other = folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("\\d+") && !name.equals(String.valueOf(MAJOR)))
                    .findFirst();
            if (other.isPresent() && !Files.exists(home.resolve(String.valueOf(MAJOR)))) {
                throw new IOException("this folder holds a PostgreSQL " + other.get() + " and this program brings PostgreSQL " + MAJOR
                        + ". Start the older release once more, export with its bin/backup, and import into a new folder; or give --database a server of your own.");
            }
        }
    }

    private static void initialise(Path cluster, Commands commands, Path home) throws IOException {
        var fresh = home.resolve(cluster.getFileName() + ".new");
        Folders.delete(fresh);
        commands.initdb(fresh, USER, home.resolve("password"));
        // Only a finished cluster bears the name: a process that dies in initdb leaves nothing that looks whole.
        Files.move(fresh, cluster);
    }

    private static String password(Path home) throws IOException {
        var file = home.resolve("password");
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
