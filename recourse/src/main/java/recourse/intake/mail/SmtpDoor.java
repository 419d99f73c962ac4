package recourse.intake.mail;

import org.subethamail.smtp.internal.command.MailCommand;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.SessionHandler;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Takes mail from other servers. It says 250 only after the sink has it, so until then the sender
 * keeps it and tries again.
 */
public final class SmtpDoor implements AutoCloseable {
    private static final int RECIPIENTS = 100;
    private static final int LAST_MAILS_SECONDS = 20;

    private final SmtpSettings settings;
    private final Predicate<String> mailboxes;
    private final BooleanSupplier ready;
    private final MailSink sink;
    private final InstantSource clock;
    private final Semaphore filing;
    private final SMTPServer server;
    private volatile boolean closing;

    /**
     * "Mailboxes" tells the addresses mail is taken for; "ready" is false until there is somebody
     * to take it.
     */
    public SmtpDoor(
            SmtpSettings settings,
            Predicate<String> mailboxes,
            BooleanSupplier ready,
            MailSink sink,
            InstantSource clock) {
        this.settings = settings;
        this.mailboxes = mailboxes;
        this.ready = ready;
        this.sink = sink;
        this.clock = clock;
        this.filing = new Semaphore(settings.connections());
        this.server = server();
    }

    private SMTPServer server() {
        var built =
                SMTPServer.port(settings.port())
                        .bindAddress(settings.bind())
                        .hostName(settings.hostName())
                        .softwareName("Recourse")
                        .serverThreadName("smtp-door")
                        .insertReceivedHeaders(false)
                        .maxConnections(settings.connections())
                        .maxRecipients(RECIPIENTS)
                        .maxMessageSize(settings.largestMail())
                        .connectionTimeout((int) settings.silence().toSeconds(), TimeUnit.SECONDS)
                        .sessionHandler(
                                SessionHandler.limitConcurrentSessionsBySource(
                                        settings.connectionsOfOnePeer()))
                        .executorService(
                                Executors.newThreadPerTaskExecutor(
                                        Thread.ofVirtual().name("smtp-", 0).factory()))
                        .messageHandlerFactory(context -> new SmtpDelivery(this, context))
                        .build();
        var commands = built.getCommandHandler();
        commands.addCommand(new SmtpCommands.Greeting(settings.certificate() != null));
        if (settings.certificate() != null) {
            commands.addCommand(new SmtpCommands.Protect(settings.certificate()));
        }
        commands.addCommand(
                new SmtpCommands.Sender(new MailCommand(any -> true), () -> refused("552")));
        commands.addCommand(new SmtpCommands.NoChunks());
        return built;
    }

    public void start() {
        server.start();
    }

    public int port() {
        return settings.port() == 0 ? server.getPortAllocated() : settings.port();
    }

    /** Mail that is being filed is answered first; mail still on its way here comes again later. */
    @Override
    public void close() {
        if (closing) {
            return;
        }
        closing = true;
        try {
            if (!filing.tryAcquire(settings.connections(), LAST_MAILS_SECONDS, TimeUnit.SECONDS)) {
                System.getLogger(SmtpDoor.class.getName())
                        .log(
                                System.Logger.Level.WARNING,
                                "Closed while mail was still being filed");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        server.stop();
    }

    SmtpSettings settings() {
        return settings;
    }

    boolean isClosing() {
        return closing;
    }

    boolean isReady() {
        return ready.getAsBoolean();
    }

    /** A reply token is written as local+token@domain, so that any mailbox can carry one. */
    boolean takesMailFor(String address) {
        var at = address.lastIndexOf('@');
        var plus = address.indexOf('+');
        return mailboxes.test(address)
                || (plus > 0
                        && plus < at
                        && mailboxes.test(address.substring(0, plus) + address.substring(at)));
    }

    InstantSource clock() {
        return clock;
    }

    /** False once the door is closing: what is not yet being filed comes again. */
    boolean startFiling() {
        return filing.tryAcquire();
    }

    String file(Envelope envelope, Spool mail) throws IOException {
        return sink.accept(envelope, mail);
    }

    /** Counting must never keep a sender from its answer. */
    void refused(String reason) {
        try {
            sink.refused(reason);
        } catch (RuntimeException uncounted) {
            System.getLogger(SmtpDoor.class.getName())
                    .log(System.Logger.Level.WARNING, "A refused mail was not counted", uncounted);
        }
    }

    /** Called once the sender has its answer. */
    void answered() {
        filing.release();
    }
}
