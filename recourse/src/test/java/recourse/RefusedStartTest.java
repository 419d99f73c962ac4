package recourse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import recourse.postgres.DataLock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A start that cannot be says why in words, to somebody who reads no traces. */
class RefusedStartTest {
    @Test
    void saysInOneLineThatTheFolderIsInUse(@TempDir Path data) throws Exception {
        try (var held = DataLock.take(data)) {
            assertThat(start(data))
                    .as("what a start on %s says", held.folder())
                    .contains("Recourse already runs on")
                    .doesNotContain("\tat ", "Exception", "ERROR");
        }
    }

    @Test
    void saysInOneLineThatTheFolderIsAFile(@TempDir Path parent) throws Exception {
        var file = Files.writeString(parent.resolve("data"), "not a folder");
        assertThat(start(file)).contains("is a file").doesNotContain("\tat ", "ERROR");
    }

    private static String start(Path data) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                java,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Recourse.class.getName(),
                                "--data",
                                data.toString(),
                                "--port",
                                "0",
                                "--mail-port",
                                "0")
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(2);
        return said;
    }
}
