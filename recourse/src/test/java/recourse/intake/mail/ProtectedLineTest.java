package recourse.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.net.ssl.SSLSocket;

/** A sender may ask the mail door for a line that nobody else can read. */
class ProtectedLineTest {
    private static final Instant NOW = Instant.parse("2026-07-06T07:12:31Z");

    @TempDir Path folder;

    private final List<Envelope> envelopes = Collections.synchronizedList(new ArrayList<>());
    private SmtpDoor door;
    private SmtpClient client;

    @BeforeEach
    void open() throws IOException {
        var settings =
                SmtpSettings.at(
                                InetAddress.getLoopbackAddress(),
                                0,
                                "mx.example.org",
                                Files.createDirectory(folder.resolve("spool")))
                        .protectedBy(SelfSigned.in(folder, "mx.example.org"));
        door = new SmtpDoor(settings, address -> true, () -> true, this::keep, () -> NOW);
        door.start();
        client = new SmtpClient(door.port());
        client.answer();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        door.close();
    }

    @Test
    void takesMailOnAProtectedLine() throws IOException {
        assertThat(client.say("EHLO relay.example.net")).contains("STARTTLS");
        assertThat(client.say("STARTTLS")).startsWith("220");
        client.protect();
        assertThat(client.say("EHLO relay.example.net"))
                .as("nothing is offered twice")
                .doesNotContain("STARTTLS");
        assertThat(deliver()).startsWith("250 2.0.0 Kept");
        assertThat(envelopes).hasSize(1);
    }

    @Test
    void takesMailInTheClearFromWhoeverAsksForNothing() throws IOException {
        client.say("EHLO relay.example.net");
        assertThat(deliver()).startsWith("250 2.0.0 Kept");
    }

    @Test
    void forgetsWhatWasSaidBeforeTheLineWasProtected() throws IOException {
        client.say("EHLO relay.example.net");
        client.say("MAIL FROM:<mallory@example.net>");
        client.say("STARTTLS");
        client.protect();
        assertThat(client.say("RCPT TO:<complaints@example.org>")).startsWith("503");
    }

    @Test
    void obeysNothingThatSlippedInBehindTheCommand() throws IOException {
        client.say("EHLO relay.example.net");
        client.write("STARTTLS\r\nMAIL FROM:<mallory@example.net>\r\n");
        assertThat(client.answer()).startsWith("220");
        try {
            client.protect();
            assertThat(client.say("RCPT TO:<complaints@example.org>")).startsWith("503");
        } catch (IOException alsoFine) {
            // What arrived late was taken for a handshake, and was none.
        }
    }

    @Test
    void endsTheTalkWhenTheLineCannotBeProtected() throws IOException {
        client.say("STARTTLS");
        client.write("This is no handshake, and goes on in the clear.\r\n");
        assertThatThrownBy(
                        () -> {
                            while (!client.answer().isEmpty()) {
                                continue;
                            }
                            throw new IOException("ended");
                        })
                .isInstanceOf(IOException.class);
        assertThat(envelopes).isEmpty();
    }

    @Test
    void keepsItsKeyFromOthersAndItsCertificateForTheNextStart() throws IOException {
        var key = folder.resolve("mail.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        var before = Files.readString(folder.resolve("mail.crt"));
        SelfSigned.in(folder, "mx.example.org");
        assertThat(folder.resolve("mail.crt")).hasContent(before);
    }

    @Test
    void servesARenewedCertificateWithoutARestart() throws IOException {
        var before = certificate();
        var other = Files.createDirectory(folder.resolve("renewed"));
        SelfSigned.in(other, "mx.example.org");
        for (var name : List.of("mail.key", "mail.crt")) {
            Files.copy(
                    other.resolve(name),
                    folder.resolve(name),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        Files.setLastModifiedTime(folder.resolve("mail.crt"), FileTime.from(NOW));
        assertThat(certificate()).isNotEqualTo(before);
    }

    @Test
    void servesTheOldCertificateWhileTheNewOneIsBroken() throws IOException {
        var before = certificate();
        Files.writeString(folder.resolve("mail.crt"), "half a certificate");
        Files.setLastModifiedTime(folder.resolve("mail.crt"), FileTime.from(NOW));
        assertThat(certificate()).isEqualTo(before);
    }

    @Test
    void saysAtTheStartThatACertificateCannotBeUsed() throws IOException {
        var broken = Files.writeString(folder.resolve("broken.pem"), "not a certificate");
        assertThatThrownBy(() -> new DoorCertificate(broken, broken))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken.pem");
    }

    private java.security.cert.Certificate certificate() throws IOException {
        try (var sender = new SmtpClient(door.port())) {
            sender.answer();
            sender.say("STARTTLS");
            SSLSocket line = sender.protect();
            return line.getSession().getPeerCertificates()[0];
        }
    }

    private String deliver() throws IOException {
        client.say("MAIL FROM:<ada@example.net>");
        client.say("RCPT TO:<complaints@example.org>");
        client.say("DATA");
        return client.mail("Subject: Bill\r\n\r\nIt is wrong.\r\n");
    }

    private String keep(Envelope envelope, Spool mail) {
        envelopes.add(envelope);
        return "R-1";
    }
}
