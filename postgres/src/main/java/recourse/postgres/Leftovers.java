package recourse.postgres;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * PostgreSQL processes that still run on a folder after their program, or their postmaster, was
 * killed.
 *
 * <p>A number in postmaster.pid proves nothing: it may by now be anybody's. Every data folder has
 * programs of its own, so the path of the executable tells whose process it is.
 */
final class Leftovers {
    private static final System.Logger LOG = System.getLogger(Leftovers.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Leftovers() {}

    /** Afterwards nothing runs on the folder, and nothing looks as if it did. */
    static void end(Home home, Commands commands) throws IOException {
        stopPostmaster(home, commands);
        // Without their postmaster they only hold the shared memory that the next one needs.
        for (var left = in(home); !left.isEmpty(); left = in(home)) {
            left.forEach(ProcessHandle::destroyForcibly);
            for (var process : left) {
                awaitEnd(process, home);
            }
        }
        Files.deleteIfExists(PidFile.in(home.cluster()));
    }

    static Optional<ProcessHandle> postmaster(Home home) throws IOException {
        return livingPidFile(home).map(PidFile::pid).flatMap(ProcessHandle::of);
    }

    static Optional<PidFile> livingPidFile(Home home) throws IOException {
        var running = in(home).stream().map(ProcessHandle::pid).toList();
        return PidFile.read(home.cluster()).filter(file -> running.contains(file.pid()));
    }

    static List<ProcessHandle> in(Home home) throws IOException {
        var folder = home.folder().toRealPath();
        return ProcessHandle.allProcesses()
                .filter(process -> isPostgresOf(process, folder))
                .toList();
    }

    private static void stopPostmaster(Home home, Commands commands) throws IOException {
        if (postmaster(home).isEmpty()) {
            return;
        }
        try {
            commands.stop(home.cluster());
        } catch (IOException endedMeanwhile) {
            LOG.log(Level.DEBUG, "an earlier PostgreSQL ended by itself", endedMeanwhile);
        }
    }

    private static boolean isPostgresOf(ProcessHandle process, Path folder) {
        return process.info()
                .command()
                .map(Path::of)
                .filter(program -> program.startsWith(folder) && program.endsWith("bin/postgres"))
                .isPresent();
    }

    /** A dead process that nobody has collected yet has a number, but no program. */
    private static void awaitEnd(ProcessHandle process, Home home) throws IOException {
        var folder = home.folder().toRealPath();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (isPostgresOf(process, folder)) {
            if (System.nanoTime() > until) {
                throw new IOException(
                        "process "
                                + process.pid()
                                + " of an earlier PostgreSQL does not end. End it, then try again");
            }
            pause(process);
        }
    }

    private static void pause(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(50, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            Thread.onSpinWait();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an earlier PostgreSQL ended", interrupted);
        }
    }
}
