package recourse.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class SecretsTest {
    @TempDir Path data;

    @Test
    void areMadeOnceForANewHouseAndReadByItsOwnerAlone() throws IOException {
        var token = Secrets.in(data, data).token("track", 1);
        assertThat(Secrets.in(data, data).verifies(token, "track", 1)).isTrue();
        assertThat(Files.getPosixFilePermissions(file()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void areNeverMadeAnewWhereThereIsADatabaseOrASeal() throws IOException {
        Files.createDirectory(data.resolve("postgres"));
        refuses(data);
        var keys = Files.createDirectory(data.resolve("keys"));
        refuses(keys);
        Files.delete(data.resolve("postgres"));
        Files.writeString(keys.resolve("seal.key"), "a key");
        refuses(keys);
        assertThat(keys.resolve("secret.keys")).doesNotExist();
    }

    @Test
    void beginAnewInAFileThatSomebodyEmptied() throws IOException {
        var before = Secrets.in(data, data).token("track", 1);
        Files.createDirectory(data.resolve("postgres"));
        Files.writeString(file(), "");
        var secrets = Secrets.in(data, data);
        assertThat(secrets.verifies(before, "track", 1)).isFalse();
        assertThat(secrets.verifies(secrets.token("track", 1), "track", 1)).isTrue();
    }

    private void refuses(Path keys) {
        assertThatExceptionOfType(Secrets.Missing.class)
                .isThrownBy(() -> Secrets.in(keys, data))
                .withMessageContaining(keys.resolve("secret.keys").toString())
                .withMessageContaining("backup");
    }

    private Path file() {
        return data.resolve("secret.keys");
    }
}
