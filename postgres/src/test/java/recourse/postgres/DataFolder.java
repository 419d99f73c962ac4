package recourse.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Data folders whose PostgreSQL is already made: copied, because unpacking and initdb take seconds.
 */
final class DataFolder {
    private static final Path MADE = make();

    private DataFolder() {}

    /** The programs are only linked: nobody writes to them. */
    static Path copyTo(Path folder) throws IOException, InterruptedException {
        var made = Home.in(MADE);
        var copy = Home.in(folder);
        Files.createDirectories(copy.folder());
        run("cp", "-al", made.programs().toString(), copy.programs().toString());
        run("cp", "-a", made.cluster().toString(), copy.cluster().toString());
        run("cp", "-a", made.folder().resolve("password").toString(), copy.folder().toString());
        return folder;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }

    static String ask(Postgres postgres, String question) throws SQLException {
        return ask(
                new Postgres.Running(postgres.url(), postgres.user(), postgres.password()),
                question);
    }

    static String ask(Postgres.Running running, String question) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                running.url(), running.user(), running.password());
                var answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    static void tell(Postgres postgres, String order) throws SQLException {
        try (var connection =
                DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password())) {
            connection.createStatement().execute(order);
        }
    }

    private static Path make() {
        try {
            var folder = Files.createTempDirectory("recourse-postgres-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            try (var lock = DataLock.take(folder.resolve("data"));
                    var postgres = Postgres.start(lock)) {
                tell(
                        postgres,
                        "create table kept (word text); insert into kept values ('still here')");
            }
            return folder.resolve("data");
        } catch (IOException | SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException left) {
            System.getLogger(DataFolder.class.getName())
                    .log(System.Logger.Level.WARNING, "left behind", left);
        }
    }
}
