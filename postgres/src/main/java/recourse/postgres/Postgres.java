package recourse.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;

/**
 * A PostgreSQL of our own in one data folder: made, started, started again when it is killed, and
 * stopped on {@link #close()}.
 */
public final class Postgres implements AutoCloseable {
    /** The major version whose files this program reads; a folder of another major is refused. */
    public static final int MAJOR = 18;

    private static final System.Logger LOG = System.getLogger(Postgres.class.getName());
    private static final int PORTS_TO_TRY = 5;

    private final Home home;
    private final Commands commands;
    private final int port;
    private final String password;
    private boolean closed;
    private CompletableFuture<Void> nextStart = CompletableFuture.completedFuture(null);

    private Postgres(Home home, Commands commands, int port) throws IOException {
        this.home = home;
        this.commands = commands;
        this.port = port;
        this.password = home.password();
    }

    /** Starts the PostgreSQL of a folder; only the holder of its lock may. */
    public static Postgres start(DataLock lock) {
        return start(lock, Ports::choose);
    }

    static Postgres start(DataLock lock, IntSupplier ports) {
        var home = Home.in(lock.folder());
        try {
            var commands = home.prepare();
            Leftovers.end(home, commands);
            var postgres = new Postgres(home, commands, startOnFreePort(home, commands, ports));
            postgres.watch();
            return postgres;
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    "PostgreSQL could not start in " + home.folder() + ": " + broken.getMessage(),
                    broken);
        }
    }

    /** The PostgreSQL that the program runs in this folder, for the commands beside it. */
    public static Running running(Path data) {
        var home = Home.in(data);
        try {
            var file = Leftovers.livingPidFile(home).orElseThrow(() -> new NotRunning(data));
            return new Running(url(file.port()), Home.USER, home.password());
        } catch (NoSuchFileException nothingThere) {
            throw new NotRunning(data);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** How to connect. */
    public record Running(String url, String user, String password) {}

    /** A command needs the program to run on this folder, and it does not. */
    public static final class NotRunning extends RuntimeException {
        NotRunning(Path data) {
            super(
                    "No program runs on "
                            + data
                            + ". Start it with bin/run --data "
                            + data
                            + ", then try again");
        }
    }

    public String url() {
        return url(port);
    }

    public String user() {
        return Home.USER;
    }

    public String password() {
        return password;
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            commands.stop(home.cluster());
        } catch (IOException gone) {
            LOG.log(Level.WARNING, "PostgreSQL was not there to stop: " + gone.getMessage());
        }
    }

    private synchronized void watch() throws IOException {
        nextStart =
                Leftovers.postmaster(home)
                        .orElseThrow(() -> new IOException("it ended at once"))
                        .onExit()
                        .thenRunAsync(this::startAgain);
    }

    /** Done when PostgreSQL, once killed, has been started again. */
    synchronized CompletableFuture<Void> nextStart() {
        return nextStart;
    }

    /** On the same port: the connection pool knows no other. */
    private synchronized void startAgain() {
        if (closed) {
            return;
        }
        LOG.log(Level.WARNING, "PostgreSQL ended while the program runs; it is started again");
        try {
            Leftovers.end(home, commands);
            commands.start(home.cluster(), home.log(), Settings.on(port));
            watch();
        } catch (IOException broken) {
            LOG.log(Level.ERROR, "PostgreSQL does not start again; restart the program", broken);
        }
    }

    /** Another process may take the port after it was chosen and before PostgreSQL binds it. */
    private static int startOnFreePort(Home home, Commands commands, IntSupplier ports)
            throws IOException {
        for (var attempt = 1; ; attempt++) {
            var port = ports.getAsInt();
            try {
                commands.start(home.cluster(), home.log(), Settings.on(port));
                return port;
            } catch (IOException failed) {
                if (attempt == PORTS_TO_TRY || Ports.isFree(port)) {
                    throw new IOException(failed.getMessage() + "\n" + home.lastWords(), failed);
                }
            }
        }
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }
}
