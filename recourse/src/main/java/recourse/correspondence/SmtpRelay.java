package recourse.correspondence;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;

/** Hands mail to a mail server by SMTP, one connection a mail. */
public final class SmtpRelay implements Relay {
    private final RelaySettings settings;

    public SmtpRelay(RelaySettings settings) {
        this.settings = settings;
    }

    @Override
    public Outcome send(Mailbox sender, Mailbox recipient, byte[] mail) {
        var session = Session.getInstance(properties(sender, recipient));
        var message = new Composed(session, mail);
        try (var transport = new SMTPTransport(session, null)) {
            connect(transport);
            transport.sendMessage(message, new Address[] {address(recipient)});
            return new Outcome.Delivered(reply(transport.getLastServerResponse()));
        } catch (MessagingException | IOException failed) {
            return message.isWhollySent() ? afterData(failed) : beforeData(failed);
        }
    }

    /**
     * Not parsed again: there are mailboxes whose addresses break the rules and still take mail.
     */
    private static InternetAddress address(Mailbox recipient) {
        var address = new InternetAddress();
        address.setAddress(recipient.address());
        return address;
    }

    private void connect(SMTPTransport transport) throws MessagingException, IOException {
        if (settings.user() == null) {
            transport.connect();
        } else {
            transport.connect(
                    settings.host(), settings.port(), settings.user(), settings.password());
        }
    }

    private Properties properties(Mailbox sender, Mailbox recipient) {
        var patience = String.valueOf(settings.patience().toMillis());
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", String.valueOf(settings.port()));
        properties.setProperty("mail.smtp.localhost", settings.hostName());
        properties.setProperty("mail.smtp.from", sender.address());
        properties.put("mail.mime.allowutf8", recipient.isInternational());
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.user() != null));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty(
                "mail.smtp.ssl.enable",
                String.valueOf(settings.encryption() == RelaySettings.Encryption.TLS));
        var starttls = String.valueOf(settings.encryption() == RelaySettings.Encryption.STARTTLS);
        properties.setProperty("mail.smtp.starttls.enable", starttls);
        properties.setProperty("mail.smtp.starttls.required", starttls);
        // The answer to QUIT proves nothing; waiting for it could only turn a success into a doubt.
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }

    private static Outcome afterData(Exception failed) {
        var code = code(failed);
        return code < 400
                ? new Outcome.Unknown(reply(failed.getMessage()))
                : answered(code, failed);
    }

    private static Outcome beforeData(Exception failed) {
        return answered(code(failed), failed);
    }

    private static Outcome answered(int code, Exception failed) {
        return code >= 500
                ? new Outcome.Refused(code, reason(failed))
                : new Outcome.Later(reason(failed));
    }

    /** The server's own code; 0 where it never came to that. */
    private static int code(Throwable failed) {
        var code = 0;
        for (var next = failed; next != null && code == 0; next = following(next)) {
            code =
                    switch (next) {
                        case SMTPAddressFailedException address -> address.getReturnCode();
                        case SMTPSenderFailedException sender -> sender.getReturnCode();
                        case SMTPSendFailedException send -> Math.max(0, send.getReturnCode());
                        default -> 0;
                    };
        }
        return code;
    }

    private static @Nullable Throwable following(Throwable failed) {
        return failed instanceof MessagingException chained
                ? chained.getNextException()
                : failed.getCause();
    }

    /** The innermost message is what the server, or the network, said. */
    private static String reason(Throwable failed) {
        var last = failed;
        for (var next = following(failed); next != null; next = following(next)) {
            last = next;
        }
        return reply(last.getMessage());
    }

    private static String reply(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** A mail that is sent byte for byte as it was composed. */
    private static final class Composed extends MimeMessage {
        private final byte[] bytes;
        private boolean whollySent;

        Composed(Session session, byte[] bytes) {
            super(session);
            this.bytes = bytes;
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException {
            out.write(bytes);
            whollySent = true;
        }

        boolean isWhollySent() {
            return whollySent;
        }
    }
}
