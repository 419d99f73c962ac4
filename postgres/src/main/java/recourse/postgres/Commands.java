package recourse.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs initdb and pg_ctl. */
final class Commands {
    private final Path binaries;

    Commands(Path binaries) {
        this.binaries = binaries;
    }

    void initdb(Path cluster, String user, Path passwordFile) throws IOException {
        run("initdb", "-D", cluster.toString(), "-U", user, "--pwfile=" + passwordFile, "--auth=scram-sha-256", "-E", "UTF8",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--data-checksums");
    }

    void start(Path cluster, Path log, List<String> options) throws IOException {
        var quoted = new StringBuilder();
        for (var option : options) {
            quoted.append(" '").append(option).append('\'');
        }
        run("pg_ctl", "start", "-w", "-t", "120", "-D", cluster.toString(), "-l", log.toString(), "-o", quoted.toString());
    }

    void stop(Path cluster) {
        try {
            run("pg_ctl", "stop", "-w", "-t", "60", "-m", "fast", "-D", cluster.toString());
        } catch (IOException gone) {
            // It was ended by somebody else; the next start recovers from its log.
            System.Logger log = System.getLogger(Commands.class.getName());
            log.log(System.Logger.Level.WARNING, "PostgreSQL was not there to stop: {0}", gone.getMessage());
        }
    }

    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            // PostgreSQL refuses root; in a user namespace of its own it is an ordinary user that owns the same files.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // pg_ctl leaves the postmaster behind with our pipe in its hands: reading to the end would wait for it.
        var output = java.nio.file.Files.createTempFile("recourse-" + program, ".out");
        try {
            var process = builder.redirectOutput(output.toFile()).start();
            var exit = process.waitFor();
            if (exit != 0) {
                throw new IOException(program + " ended with " + exit + ": "
                        + java.nio.file.Files.readString(output, StandardCharsets.UTF_8).strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + program + " ran", interrupted);
        } finally {
            java.nio.file.Files.deleteIfExists(output);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
