package recourse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class DataLockTest {
    @TempDir Path folder;

    @Test
    void makesTheFolderAndNamesItsHolder() throws Exception {
        try (var lock = DataLock.take(folder.resolve("new/data"))) {
            assertThat(lock.folder().resolve("recourse.lock"))
                    .hasContent(String.valueOf(ProcessHandle.current().pid()));
        }
    }

    @Test
    void isHeldOnceInAProcessAlsoThroughALink() throws Exception {
        var link =
                Files.createSymbolicLink(
                        folder.resolve("link"), Files.createDirectory(folder.resolve("data")));
        try (var lock = DataLock.take(folder.resolve("data"))) {
            assertThatThrownBy(() -> DataLock.take(link)).isInstanceOf(DataLock.Taken.class);
            assertThatThrownBy(() -> DataLock.take(link))
                    .hasMessageContaining(lock.folder().toString());
        }
    }

    @Test
    void isFreeAgainOnceItIsClosed() {
        DataLock.take(folder).close();
        DataLock.take(folder).close();
    }

    @Test
    void refusesASecondProgramUntilTheFirstIsKilled() throws Exception {
        var data = DataFolder.copyTo(folder.resolve("data"));
        try (var program = Program.on(data)) {
            assertThatThrownBy(() -> DataLock.take(data))
                    .isInstanceOf(DataLock.Taken.class)
                    .hasMessageContaining("process " + program.pid())
                    .hasMessageContaining("--data");
            program.kill();
        }
        try (var lock = DataLock.take(data);
                var postgres = Postgres.start(lock)) {
            assertThat(DataFolder.ask(postgres, "select word from kept")).isEqualTo("still here");
        }
    }
}
