package recourse.intake.mail;

import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * One mail on its way through the door, with an answer in plain words to each thing its server
 * says.
 */
final class SmtpDelivery implements MessageHandler {
    private static final System.Logger LOG = System.getLogger(SmtpDelivery.class.getName());
    private static final int LONGEST_ADDRESS = 320;

    private final SmtpDoor door;
    private final MessageContext context;
    private final List<String> recipients = new ArrayList<>();
    private final long end;
    private String sender = "";
    private boolean filing;

    SmtpDelivery(SmtpDoor door, MessageContext context) {
        this.door = door;
        this.context = context;
        this.end = System.nanoTime() + door.settings().longestMail().toNanos();
    }

    @Override
    public void from(String address) throws RejectException {
        if (door.isClosing()) {
            throw new DropConnectionException(
                    421, "4.3.2 We are closing for a moment; please try again in a few minutes");
        }
        if (!door.isReady()) {
            throw new RejectException(
                    451,
                    "4.3.0 This system is not set up yet, nothing was kept; please try again later");
        }
        if (address.length() > LONGEST_ADDRESS) {
            throw new RejectException(553, "5.1.7 The sender's address is too long");
        }
        sender = address;
    }

    @Override
    public void recipient(String address) throws RejectException {
        if (address.length() > LONGEST_ADDRESS || !door.takesMailFor(address)) {
            door.refused("550");
            throw new RejectException(
                    550,
                    "5.1.1 No mail is taken for this address here; please check how it is spelled");
        }
        recipients.add(address);
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
        try (var spool = new Spool(door.settings().spool())) {
            receive(data, spool);
            spool.finish();
            return "2.0.0 Kept as " + filed(spool);
        } catch (RejectException refused) {
            // The library forgets to end the transaction, and the next mail on the same connection
            // would be turned away.
            ((Session) context).resetMailTransaction();
            throw refused;
        }
    }

    private String filed(Spool spool) throws RejectException {
        var envelope = new Envelope(sender, recipients, peer(), door.clock().instant());
        filing = door.startFiling();
        if (!filing) {
            throw notKept();
        }
        try {
            return door.file(envelope, spool);
        } catch (IOException | RuntimeException failed) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "A mail could not be kept; its sender was asked to try again",
                    failed);
            throw notKept();
        }
    }

    private static RejectException notKept() {
        return new RejectException(
                451, "4.3.0 Something went wrong on our side, nothing was kept; please try again");
    }

    /**
     * Reads to the end also what it does not keep: the rest of a refused mail must not be taken for
     * commands.
     */
    private void receive(InputStream data, Spool spool) throws RejectException, IOException {
        var buffer = new byte[8_192];
        var total = 0L;
        var kept = true;
        for (var count = data.read(buffer); count >= 0; count = data.read(buffer)) {
            total += count;
            if (System.nanoTime() - end > 0) {
                throw new DropConnectionException(
                        421, "4.4.2 This mail takes too long; nothing was kept, please try again");
            }
            if (total <= door.settings().largestMail() && kept) {
                kept = write(spool, buffer, count);
            }
        }
        if (total > door.settings().largestMail()) {
            door.refused("552");
            throw new RejectException(552, SmtpCommands.tooLarge(door.settings().largestMail()));
        }
        if (!kept) {
            throw notKept();
        }
    }

    private static boolean write(Spool spool, byte[] buffer, int count) {
        try {
            spool.write(buffer, count);
            return true;
        } catch (IOException diskFull) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "A mail could not be spooled; its sender was asked to try again",
                    diskFull);
            return false;
        }
    }

    private String peer() {
        return context.getRemoteAddress() instanceof InetSocketAddress address
                ? address.getAddress().getHostAddress()
                : "";
    }

    /** The library calls this after its last answer, or when the connection is gone. */
    @Override
    public void done() {
        if (filing) {
            filing = false;
            door.answered();
        }
    }
}
