package recourse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;

class PostgresTest {
    private static final String KEPT = "select word from kept";

    @TempDir Path folder;

    @Test
    void keepsItsDataFromOneStartToTheNext() throws Exception {
        try (var lock = DataLock.take(DataFolder.copyTo(folder.resolve("data")));
                var postgres = Postgres.start(lock)) {
            assertThat(DataFolder.ask(postgres, KEPT)).isEqualTo("still here");
        }
    }

    @Test
    void confirmsOnlyWhatIsOnTheDisk() throws Exception {
        try (var lock = DataLock.take(DataFolder.copyTo(folder.resolve("data")));
                var postgres = Postgres.start(lock)) {
            for (var setting :
                    List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(DataFolder.ask(postgres, "show " + setting)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    void asksForThePassword() throws Exception {
        try (var lock = DataLock.take(DataFolder.copyTo(folder.resolve("data")));
                var postgres = Postgres.start(lock)) {
            var stranger = new Postgres.Running(postgres.url(), postgres.user(), "guessed");
            assertThatThrownBy(() -> DataFolder.ask(stranger, KEPT))
                    .hasMessageContaining("password");
        }
    }

    @Test
    void isTheReleaseItNames() throws Exception {
        try (var lock = DataLock.take(DataFolder.copyTo(folder.resolve("data")));
                var postgres = Postgres.start(lock)) {
            assertThat(DataFolder.ask(postgres, "show server_version")).isEqualTo(Binaries.VERSION);
        }
    }

    @Test
    void livesInAFolderWithSpacesAndSingleQuotes() throws Exception {
        try (var lock = DataLock.take(folder.resolve("Anna's data; (new) & ü"));
                var postgres = Postgres.start(lock)) {
            assertThat(DataFolder.ask(postgres, "select 'up'")).isEqualTo("up");
        }
    }

    @Test
    void refusesAFolderWhoseNameAShellWouldRead() {
        try (var lock = DataLock.take(folder.resolve("$HOME"))) {
            assertThatThrownBy(() -> Postgres.start(lock)).hasMessageContaining("another folder");
        }
    }

    @Test
    void takesAnotherPortWhereTheFirstIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var lock = DataLock.take(DataFolder.copyTo(folder.resolve("data")))) {
            PrimitiveIterator.OfInt ports =
                    IntStream.of(taken.getLocalPort(), Ports.choose()).iterator();
            try (var postgres = Postgres.start(lock, ports::nextInt)) {
                assertThat(DataFolder.ask(postgres, KEPT)).isEqualTo("still here");
            }
        }
    }

    @Test
    void saysWhyItDoesNotStart() throws Exception {
        var data = DataFolder.copyTo(folder.resolve("data"));
        Files.writeString(Home.in(data).cluster().resolve("postgresql.conf"), "nonsense = 1");
        try (var lock = DataLock.take(data)) {
            assertThatThrownBy(() -> Postgres.start(lock)).hasMessageContaining("nonsense");
        }
    }

    @Test
    void tellsTheCommandsBesideItHowToConnect() throws Exception {
        var data = DataFolder.copyTo(folder.resolve("data"));
        try (var lock = DataLock.take(data);
                var postgres = Postgres.start(lock)) {
            assertThat(DataFolder.ask(Postgres.running(data), KEPT)).isEqualTo("still here");
        }
    }

    @Test
    void tellsThemWhenNothingRuns() throws IOException, InterruptedException {
        var stopped = DataFolder.copyTo(folder.resolve("data"));
        assertThatThrownBy(() -> Postgres.running(stopped)).isInstanceOf(Postgres.NotRunning.class);
        assertThatThrownBy(() -> Postgres.running(folder.resolve("none")))
                .isInstanceOf(Postgres.NotRunning.class)
                .hasMessageContaining("bin/run --data");
    }
}
