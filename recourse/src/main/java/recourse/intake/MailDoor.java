package recourse.intake;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import recourse.intake.mail.DoorCertificate;
import recourse.intake.mail.SelfSigned;
import recourse.intake.mail.SmtpDoor;
import recourse.intake.mail.SmtpSettings;
import recourse.organisation.Organisations;
import recourse.platform.Clock;
import recourse.platform.Settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The mail door of this process. Until the organisation is whole, it asks senders to come again
 * later.
 */
@Component
public class MailDoor implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MailDoor.class);

    private final Settings settings;
    private final Mailboxes mailboxes;
    private final Organisations organisations;
    private final KeepMail keepMail;
    private final Clock clock;
    private @Nullable SmtpDoor door;

    MailDoor(
            Settings settings,
            Mailboxes mailboxes,
            Organisations organisations,
            KeepMail keepMail,
            Clock clock) {
        this.settings = settings;
        this.mailboxes = mailboxes;
        this.organisations = organisations;
        this.keepMail = keepMail;
        this.clock = clock;
    }

    /** Where it stands, also when any free port was asked for. */
    public int port() {
        return door == null ? settings.mailPort() : door.port();
    }

    @Override
    public void start() {
        try {
            var address = InetAddress.getByName(settings.bind());
            var name = settings.other("mail-name").orElse("localhost");
            var smtp =
                    SmtpSettings.at(address, settings.mailPort(), name, spool())
                            .protectedBy(certificate(name));
            door = new SmtpDoor(smtp, mailboxes::isOurs, organisations::isReady, keepMail, clock);
            door.start();
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    @Override
    public void stop() {
        if (door != null) {
            door.close();
            door = null;
        }
    }

    /** Before the web server, so that whoever is told that the house is ready finds it open. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public boolean isRunning() {
        return door != null;
    }

    /**
     * The one that was given ({@code mail-certificate} and {@code mail-key}, PEM), else one of our
     * own making. Where none can be made the door opens all the same: mail in the clear is better
     * than no mail.
     */
    private @Nullable DoorCertificate certificate(String name) throws IOException {
        var given = settings.other("mail-certificate");
        if (given.isPresent()) {
            var key = settings.other("mail-key").orElse(given.get());
            return new DoorCertificate(Path.of(given.get()), Path.of(key));
        }
        try {
            return "off".equals(settings.other("mail-tls").orElse("on"))
                    ? null
                    : SelfSigned.in(settings.data(), name);
        } catch (IOException impossible) {
            LOG.warn("Mail is taken in the clear: {}", impossible.getMessage());
            return null;
        }
    }

    /** What a killed process left half received was never confirmed: its senders still have it. */
    private Path spool() throws IOException {
        var folder = Files.createDirectories(settings.data().resolve("spool"));
        try (var left = Files.newDirectoryStream(folder, "mail-*.eml")) {
            for (var file : left) {
                Files.delete(file);
            }
        }
        return folder;
    }
}
