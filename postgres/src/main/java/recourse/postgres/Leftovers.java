package recourse.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final int PATIENCE_IN_SECONDS = 30;

    private Leftovers() {}

    /** Afterwards nothing runs on the folder, and nothing looks as if it did. */
    static void end(Home home, Commands commands) throws IOException {
        if (postmaster(home).isPresent()) {
            commands.stop(home.cluster());
        }
        // Without their postmaster they only hold the shared memory that the next one needs.
        for (var process : in(home)) {
            process.destroyForcibly();
            awaitEnd(process);
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

    private static boolean isPostgresOf(ProcessHandle process, Path folder) {
        return process.info()
                .command()
                .map(Path::of)
                .filter(program -> program.startsWith(folder) && program.endsWith("bin/postgres"))
                .isPresent();
    }

    private static void awaitEnd(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            throw new IOException(
                    "process "
                            + process.pid()
                            + " of an earlier PostgreSQL does not end. End it, then try again",
                    stillThere);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an earlier PostgreSQL ended", interrupted);
        }
    }
}
