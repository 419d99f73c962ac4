package recourse.intake.mail;

import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.internal.command.MailCommand;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

import java.io.IOException;
import java.util.regex.Pattern;

/** The commands that the library answers in a way we cannot stand behind. */
final class SmtpCommands {
    private SmtpCommands() {}

    static String tooLarge(int most) {
        return "5.3.4 This mail is larger than the "
                + most / 1_000_000
                + " MB we can take; please send large files another way";
    }

    /** Says what we can do, and no more: the library would also offer chunks. */
    static final class Greeting extends BaseCommand {
        private final boolean mayProtect;

        Greeting(boolean mayProtect) {
            super("EHLO", "Introduce yourself.", "<hostname>");
            this.mayProtect = mayProtect;
        }

        @Override
        public void execute(String line, Session session) throws IOException {
            var words = getArgs(line);
            if (words.length < 2) {
                session.sendResponse("501 5.5.4 Please say EHLO and the name of your server");
                return;
            }
            session.resetMailTransaction();
            session.setHelo(words[1]);
            var server = session.getServer();
            session.sendResponse(
                    "250-"
                            + server.getHostName()
                            + (mayProtect && !session.isTLSStarted() ? "\r\n250-STARTTLS" : "")
                            + "\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 SIZE "
                            + server.getMaxMessageSize());
        }
    }

    /**
     * Protects the line from here on. The library would talk on in the clear after a handshake that
     * failed; what was said before, or slipped in behind the command, counts for nothing.
     */
    static final class Protect extends BaseCommand {
        private final DoorCertificate certificate;

        Protect(DoorCertificate certificate) {
            super("STARTTLS", "Protects the line.");
            this.certificate = certificate;
        }

        @Override
        public void execute(String line, Session session)
                throws IOException, DropConnectionException {
            if (!line.strip().equalsIgnoreCase("STARTTLS")) {
                session.sendResponse("501 5.5.4 STARTTLS takes no parameters");
                return;
            }
            if (session.isTLSStarted()) {
                session.sendResponse("503 5.5.1 This line is protected already");
                return;
            }
            var plain = session.getSocket();
            var secure = certificate.protect(plain);
            session.sendResponse("220 2.0.0 Ready to start TLS");
            try {
                secure.startHandshake();
            } catch (IOException failed) {
                plain.close();
                throw new DropConnectionException(454, "4.7.0 The line could not be protected");
            }
            session.setSocket(secure);
            session.resetSmtpProtocol();
            session.setTlsStarted(true);
        }
    }

    /**
     * The library reads an announced size only where nothing stands behind it, and falls over one
     * of eleven digits.
     */
    static final class Sender extends BaseCommand {
        private static final Pattern SIZE = Pattern.compile("(?i)\\sSIZE=(\\d+)");
        private final MailCommand mail;
        private final Runnable refused;

        Sender(MailCommand mail, Runnable refused) {
            super("MAIL", "Specifies the sender.", "FROM: <sender> [ <parameters> ]");
            this.mail = mail;
            this.refused = refused;
        }

        @Override
        public void execute(String line, Session session)
                throws IOException, DropConnectionException {
            var size = SIZE.matcher(line);
            var most = session.getServer().getMaxMessageSize();
            if (size.find()
                    && (size.group(1).length() > 9 || Integer.parseInt(size.group(1)) > most)) {
                refused.run();
                session.sendResponse("552 " + tooLarge(most));
                return;
            }
            mail.execute(SIZE.matcher(line).replaceAll(""), session);
        }
    }

    /**
     * The library takes a connection that breaks within a chunk for the end of the mail, and would
     * keep half of it.
     */
    static final class NoChunks extends BaseCommand {
        NoChunks() {
            super("BDAT", "Not offered.");
        }

        @Override
        public void execute(String line, Session session) throws DropConnectionException {
            throw new DropConnectionException(502, "5.5.1 Please use DATA");
        }
    }
}
