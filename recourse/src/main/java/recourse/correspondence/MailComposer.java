package recourse.correspondence;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;

/** Writes a mail as it goes over the wire (RFC 5322, MIME). */
public final class MailComposer {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private MailComposer() {}

    public static byte[] compose(OutgoingMail mail, Instant at) {
        try {
            var message = message(mail);
            message.setHeader("Date", DATE.format(at.atOffset(ZoneOffset.UTC)));
            message.saveChanges();
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException notComposable) {
            throw new IllegalArgumentException("This mail cannot be composed", notComposable);
        } catch (IOException unreadableFile) {
            throw new UncheckedIOException(unreadableFile);
        }
    }

    private static MimeMessage message(OutgoingMail mail) throws MessagingException, IOException {
        var message = new OurMessage(mail);
        message.setFrom(address(mail.from()));
        if (mail.replyTo() != null) {
            message.setReplyTo(new InternetAddress[] {address(mail.replyTo())});
        }
        for (var mailbox : mail.to()) {
            message.addRecipient(MimeMessage.RecipientType.TO, address(mailbox));
        }
        message.setSubject(mail.subject(), UTF_8);
        thread(message, mail);
        if (mail.automatic()) {
            // RFC 3834, and the field by which Exchange keeps its absent users from answering us.
            message.setHeader(
                    "Auto-Submitted", mail.wayOut() == null ? "auto-replied" : "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
        }
        if (mail.wayOut() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.wayOut() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        fill(message, mail);
        return message;
    }

    private static void thread(MimeMessage message, OutgoingMail mail) throws MessagingException {
        if (mail.inReplyTo() != null) {
            message.setHeader("In-Reply-To", MimeUtility.fold(13, mail.inReplyTo()));
        }
        if (!mail.references().isEmpty()) {
            message.setHeader(
                    "References", mail.references().stream().collect(Collectors.joining("\r\n ")));
        }
    }

    private static void fill(MimeMessage message, OutgoingMail mail)
            throws MessagingException, IOException {
        if (mail.files().isEmpty()) {
            words(message, mail);
            return;
        }
        var mixed = new MimeMultipart("mixed");
        var words = new MimeBodyPart();
        words(words, mail);
        mixed.addBodyPart(words);
        for (var file : mail.files()) {
            mixed.addBodyPart(attachment(file));
        }
        message.setContent(mixed);
    }

    private static void words(Part part, OutgoingMail mail) throws MessagingException {
        if (mail.html() == null) {
            text(part, mail.text(), "plain");
            return;
        }
        var plain = new MimeBodyPart();
        text(plain, mail.text(), "plain");
        var html = new MimeBodyPart();
        text(html, mail.html(), "html");
        part.setContent(new MimeMultipart("alternative", plain, html));
    }

    private static void text(Part part, String text, String kind) throws MessagingException {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
        part.setContent(lines, "text/" + kind + "; charset=UTF-8");
        part.setHeader(
                "Content-Transfer-Encoding", isPlainlySafe(lines) ? "7bit" : "quoted-printable");
    }

    private static boolean isPlainlySafe(String lines) {
        return lines.chars()
                        .allMatch(
                                c -> c < 0x7f && (c >= ' ' || c == '\r' || c == '\n' || c == '\t'))
                && List.of(lines.split("\r\n", -1)).stream()
                        .allMatch(line -> line.length() < 900 && !line.startsWith("From "));
    }

    private static MimeBodyPart attachment(OutgoingFile file)
            throws MessagingException, IOException {
        var part = new MimeBodyPart();
        try (var input = file.source().open()) {
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(input, file.type())));
        }
        part.setFileName(file.name());
        part.setDisposition(Part.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static InternetAddress address(Mailbox mailbox) throws IOException {
        return new InternetAddress(mailbox.address(), mailbox.name(), UTF_8);
    }

    /** Angus would give each message an id of its own each time it is written. */
    private static final class OurMessage extends MimeMessage {
        // A session looks for its providers in every jar, so there are two for all mails.
        private static final Session PLAIN = session(false);
        private static final Session INTERNATIONAL = session(true);

        private final String id;

        OurMessage(OutgoingMail mail) {
            super(mail.to().stream().anyMatch(Mailbox::isInternational) ? INTERNATIONAL : PLAIN);
            this.id = mail.messageId();
        }

        private static Session session(boolean international) {
            var properties = new Properties();
            properties.put("mail.mime.allowutf8", international);
            return Session.getInstance(properties);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
