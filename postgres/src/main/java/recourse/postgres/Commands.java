package recourse.postgres;

import com.sun.security.auth.module.UnixSystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Runs initdb and pg_ctl, as a user that PostgreSQL accepts. */
final class Commands {
    private final Path binaries;
    private final List<String> prefix;

    Commands(Path binaries) throws IOException {
        this.binaries = binaries;
        this.prefix = new UnixSystem().getUid() == 0 ? asOrdinaryUser() : List.of();
    }

    void initdb(Path cluster, String user, Path passwordFile) throws IOException {
        run(
                "initdb",
                "--pgdata=" + cluster,
                "--username=" + user,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
    }

    /** Returns when it takes connections. Recovery after a power cut may need its minutes. */
    void start(Path cluster, Path log, List<String> settings) throws IOException {
        var options =
                settings.stream()
                        .map(setting -> "-c '" + setting + "'")
                        .collect(Collectors.joining(" "));
        run(
                "pg_ctl",
                "start",
                "-w",
                "-t",
                "600",
                "-s",
                "-D",
                cluster.toString(),
                "-l",
                log.toString(),
                "-o",
                options);
    }

    /**
     * Ends sessions, writes everything out; where that takes too long the next start recovers from
     * the log.
     */
    void stop(Path cluster) throws IOException {
        try {
            run("pg_ctl", "stop", "-w", "-t", "60", "-s", "-m", "fast", "-D", cluster.toString());
        } catch (IOException tooSlow) {
            run(
                    "pg_ctl",
                    "stop",
                    "-w",
                    "-t",
                    "30",
                    "-s",
                    "-m",
                    "immediate",
                    "-D",
                    cluster.toString());
        }
    }

    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(prefix);
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        execute(program, command);
    }

    /**
     * PostgreSQL refuses root; in a user namespace root is an ordinary user that owns the same
     * files.
     */
    private static List<String> asOrdinaryUser() throws IOException {
        var prefix = List.of("unshare", "-U");
        try {
            execute("unshare", List.of("unshare", "-U", "true"));
        } catch (IOException forbidden) {
            throw new IOException(
                    "PostgreSQL does not run as root, and this machine forbids the user namespace that would help ("
                            + forbidden.getMessage()
                            + "). Start the program as an ordinary user who owns the data folder, or give --database a server of your own",
                    forbidden);
        }
        return prefix;
    }

    private static void execute(String program, List<String> command) throws IOException {
        // A file, not a pipe: the postmaster keeps what pg_ctl wrote to, and reading a pipe to its
        // end would wait for it.
        var output = Files.createTempFile("recourse-command", ".out");
        try {
            var builder =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            var exit = builder.start().waitFor();
            if (exit != 0) {
                throw new IOException(
                        program + " ended with " + exit + ": " + Files.readString(output).strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + program + " ran", interrupted);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
