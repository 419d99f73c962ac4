package recourse.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

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
            var smtp = SmtpSettings.at(address, settings.mailPort(), name, spool());
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

    @Override
    public boolean isRunning() {
        return door != null;
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
