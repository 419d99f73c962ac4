package recourse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Whatever is killed, the next start has the data and leaves no second PostgreSQL behind. */
class KilledTest {
    @TempDir Path folder;
    private Path data;

    @BeforeEach
    void copy() throws IOException, InterruptedException {
        data = DataFolder.copyTo(folder.resolve("data"));
    }

    @Test
    void startsAfterTheProgramAloneWasKilled() throws Exception {
        try (var program = Program.on(data)) {
            program.kill();
        }
        assertThat(Leftovers.in(Home.in(data))).as("PostgreSQL outlives its program").isNotEmpty();
        assertStartsWithItsData();
    }

    @Test
    void startsAfterProgramAndPostgresWereKilled() throws Exception {
        try (var program = Program.on(data)) {
            program.kill();
        }
        killPostgres();
        assertThat(PidFile.in(Home.in(data).cluster()))
                .as("what a killed postmaster leaves")
                .exists();
        assertStartsWithItsData();
    }

    @Test
    void startsAfterItsPostmasterAloneWasKilled() throws Exception {
        try (var program = Program.on(data)) {
            program.kill();
        }
        Leftovers.postmaster(Home.in(data)).orElseThrow().destroyForcibly();
        assertStartsWithItsData();
    }

    @Test
    void isStartedAgainOnTheSamePortWhileTheProgramRuns() throws Exception {
        try (var lock = DataLock.take(data);
                var postgres = Postgres.start(lock)) {
            var nextStart = postgres.nextStart();
            killPostgres();
            nextStart.get(30, TimeUnit.SECONDS);
            assertThat(answers(postgres)).isTrue();
        }
        assertThat(Leftovers.in(Home.in(data))).isEmpty();
    }

    @Test
    void leavesAloneTheProcessThatNowBearsTheOldNumber() throws Exception {
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            writePidFile(stranger.pid());
            assertStartsWithItsData();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void leavesAloneThePostgresOfAnotherFolderThatNowBearsTheOldNumber() throws Exception {
        var other = DataFolder.copyTo(folder.resolve("other"));
        try (var lock = DataLock.take(other);
                var postgres = Postgres.start(lock)) {
            writePidFile(Leftovers.postmaster(Home.in(other)).orElseThrow().pid());
            assertStartsWithItsData();
            assertThat(answers(postgres)).isTrue();
        }
    }

    @Test
    void startsOnAPidFileThatWasCutShort() throws Exception {
        Files.writeString(PidFile.in(Home.in(data).cluster()), "");
        assertStartsWithItsData();
    }

    @Test
    void stopsQuietlyWhatIsAlreadyDead() throws Exception {
        try (var lock = DataLock.take(data)) {
            var postgres = Postgres.start(lock);
            postgres.close();
            assertThatCode(postgres::close).doesNotThrowAnyException();
        }
    }

    private void assertStartsWithItsData() throws Exception {
        try (var lock = DataLock.take(data);
                var postgres = Postgres.start(lock)) {
            assertThat(answers(postgres)).isTrue();
        }
        assertThat(Leftovers.in(Home.in(data))).isEmpty();
    }

    private void killPostgres() throws Exception {
        for (var process : Leftovers.in(Home.in(data))) {
            process.destroyForcibly();
            process.onExit().get(10, TimeUnit.SECONDS);
        }
    }

    private void writePidFile(long pid) throws IOException {
        var cluster = Home.in(data).cluster();
        Files.writeString(
                PidFile.in(cluster), pid + "\n" + cluster + "\n1\n5432\n\n127.0.0.1\n1 1\nready\n");
    }

    private static boolean answers(Postgres postgres) throws Exception {
        return DataFolder.ask(postgres, "select word from kept").equals("still here");
    }
}
