package recourse.intake.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * What the mail door proves itself with when a sender asks for a protected line: a chain and its
 * key, as PEM. They are read again when the file changes, because certificates are renewed while
 * the door stands open.
 */
public final class DoorCertificate {
    private static final System.Logger LOG = System.getLogger(DoorCertificate.class.getName());

    private final Path chain;
    private final Path key;
    private @Nullable SSLContext context;
    private @Nullable FileTime read;

    /** Refuses what cannot be used at once, and not to the first sender. */
    public DoorCertificate(Path chain, Path key) throws IOException {
        this.chain = chain;
        this.key = key;
        try {
            context();
        } catch (RuntimeException unusable) {
            throw new IOException(
                    "The certificate "
                            + chain
                            + " with the key "
                            + key
                            + " cannot be used: "
                            + unusable.getMessage(),
                    unusable);
        }
    }

    SSLSocket protect(Socket socket) throws IOException {
        // Nothing read before counts, so there is nothing consumed to hand over; this form serves.
        return (SSLSocket) current().getSocketFactory().createSocket(socket, null, true);
    }

    /** A renewal that is half written must not close the door: the old certificate serves on. */
    private synchronized SSLContext current() throws IOException {
        try {
            return context();
        } catch (IOException | RuntimeException unusable) {
            if (context == null) {
                throw unusable;
            }
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The new mail certificate cannot be used",
                    unusable);
            return context;
        }
    }

    private synchronized SSLContext context() throws IOException {
        var written = Files.getLastModifiedTime(chain);
        if (context == null || !written.equals(read)) {
            var details =
                    PemSslStoreDetails.forCertificate(Files.readString(chain))
                            .withPrivateKey(Files.readString(key));
            context = SslBundle.of(new PemSslStoreBundle(details, null)).createSslContext();
            read = written;
        }
        return context;
    }
}
