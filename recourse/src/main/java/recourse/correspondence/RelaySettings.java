package recourse.correspondence;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The mail server that takes our mail, and how we speak with it. */
public record RelaySettings(
        String host,
        int port,
        Encryption encryption,
        @Nullable String user,
        @Nullable Path passwordFile,
        String hostName,
        Duration patience) {

    public enum Encryption {
        NONE,
        STARTTLS,
        TLS
    }

    public static RelaySettings plain(String host, int port, String hostName) {
        return new RelaySettings(
                host, port, Encryption.NONE, null, null, hostName, Duration.ofSeconds(60));
    }

    String password() throws IOException {
        return passwordFile == null ? "" : Files.readString(passwordFile).strip();
    }
}
