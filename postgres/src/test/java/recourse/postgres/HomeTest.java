package recourse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class HomeTest {
    @TempDir Path data;

    @Test
    void isForItsOwnerAlone() throws Exception {
        var home = Home.in(DataFolder.copyTo(data.resolve("copied")));
        Files.setPosixFilePermissions(home.folder(), fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(home.cluster(), fromString("rwxr-xr-x"));

        home.prepare();

        assertThat(Files.getPosixFilePermissions(home.folder())).isEqualTo(fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(home.cluster()))
                .isEqualTo(fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(home.folder().resolve("password")))
                .isEqualTo(fromString("rw-------"));
    }

    @Test
    void makesAgainWhatAKilledStartLeftHalfMade() throws Exception {
        var home = Home.in(data);
        Files.createDirectories(home.folder().resolve("bin-" + Binaries.VERSION + ".new/bin"));
        Files.createDirectories(home.folder().resolve("18.new/base"));
        Files.createFile(home.folder().resolve("password.new"));

        home.prepare();

        assertThat(home.programs().resolve("bin/postgres")).isExecutable();
        assertThat(home.cluster().resolve("PG_VERSION")).hasContent("18");
        assertThat(home.password()).hasSize(48);
        assertThat(home.folder().resolve("18.new")).doesNotExist();
    }

    @Test
    void refusesTheFilesOfAnotherMajorAndSaysWhatToDo() throws Exception {
        var home = Home.in(data);
        Files.createDirectories(home.folder().resolve("17"));

        assertThatThrownBy(home::prepare)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("another folder")
                .hasMessageContaining("--database");
        assertThat(home.cluster()).doesNotExist();
    }
}
