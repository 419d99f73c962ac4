package recourse.correspondence.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Ending;
import recourse.correspondence.MailComposer;
import recourse.correspondence.Message;
import recourse.correspondence.MessageKind;
import recourse.correspondence.MessageState;
import recourse.correspondence.Relay;
import recourse.correspondence.RelayChoice;
import recourse.correspondence.SmtpRelay;
import recourse.correspondence.Written;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Clock;
import recourse.platform.DatabaseAway;
import recourse.platform.Drain;
import recourse.platform.Settings;
import recourse.timeline.Happening;
import recourse.timeline.Timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Hands waiting messages to the relay, one at a time: "sending" is committed before, the outcome
 * after, and no transaction is open between. So a crash leaves a trace, and no mail is forgotten or
 * sent twice by two nodes.
 */
@Component
class Delivery implements Drain {
    static final String NAME = "delivery";

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Viewer PROGRAM = new Viewer.Program("correspondence");
    private static final int BATCH = 20;
    private static final Duration FILE_AGAIN = Duration.ofMinutes(1);
    private static final String NO_RECEIVER = "simulated: nobody lives at this address";

    private final Queue queue;
    private final Envelope envelope;
    private final Filing filing;
    private final AcknowledgementPace pace;
    private final RelayChoice relays;
    private final Complaints complaints;
    private final Organisations organisations;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean alone;
    private boolean begun;

    Delivery(
            Queue queue,
            Envelope envelope,
            Filing filing,
            AcknowledgementPace pace,
            RelayChoice relays,
            Complaints complaints,
            Organisations organisations,
            Timeline timeline,
            TransactionTemplate transaction,
            Clock clock,
            Settings settings) {
        this.queue = queue;
        this.envelope = envelope;
        this.filing = filing;
        this.pace = pace;
        this.relays = relays;
        this.complaints = complaints;
        this.organisations = organisations;
        this.timeline = timeline;
        this.transaction = transaction;
        this.clock = clock;
        this.alone = settings.database().isEmpty();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int drain() {
        if (organisations.find().isEmpty()) {
            return 0;
        }
        queue.recover(lostBefore());
        var unfiled = queue.unfiled(BATCH);
        unfiled.forEach(this::fileAgain);
        var relay =
                relays.current(Envelope.domain(organisations.defaultBrand())).map(SmtpRelay::new);
        for (var taken = 0; taken < BATCH; taken++) {
            var message = queue.claim(relay.isPresent());
            if (message.isEmpty()) {
                return taken + unfiled.size();
            }
            deliver(message.get(), relay);
        }
        return BATCH;
    }

    /**
     * Who holds the data folder is the only node: what it finds in sending at its start, its own
     * former self left.
     */
    private synchronized Instant lostBefore() {
        var first = alone && !begun;
        begun = true;
        return first ? Instant.ofEpochSecond(Integer.MAX_VALUE * 2L) : clock.instant();
    }

    private void deliver(Message message, Optional<SmtpRelay> relay) {
        var complaint = complaints.get(PROGRAM, message.complaintId());
        if (message.kind() == MessageKind.ACKNOWLEDGEMENT && complaint.ending() == Ending.SPAM) {
            queue.move(message.id(), MessageState.CANCELLED, "", clock.instant());
            return;
        }
        if (!pace.allows(message)) {
            told(message, MessageState.HELD_BACK, "");
            return;
        }
        attempt(message, complaint, relay)
                .ifPresent(attempt -> settle(message, attempt.written, attempt.outcome));
    }

    private record Attempt(Written written, Relay.Outcome outcome) {}

    /** One mail that cannot be written never stops the others: it is shown to a person. */
    private Optional<Attempt> attempt(
            Message message, Complaint complaint, Optional<SmtpRelay> relay) {
        try {
            var written = envelope.write(message, complaint);
            return Optional.of(new Attempt(written, send(message, complaint, written, relay)));
        } catch (RuntimeException fault) {
            if (DatabaseAway.isCauseOf(fault)) {
                // Asked of the database before anything left: nothing is wrong with this message.
                queue.move(message.id(), MessageState.WAITING, "", clock.instant());
                throw fault;
            }
            LOG.error(
                    "message {} of {} could not be written",
                    message.id(),
                    message.reference(),
                    fault);
            refused(message, "not written: " + fault.getMessage());
            return Optional.empty();
        }
    }

    private Relay.Outcome send(
            Message message, Complaint complaint, Written written, Optional<SmtpRelay> relay) {
        var mail = envelope.close(message, complaint, written);
        var bytes = MailComposer.compose(mail, clock.instant());
        if (message.simulated() || relay.isEmpty()) {
            return new Relay.Outcome.Delivered(NO_RECEIVER);
        }
        return relay.get().send(envelope.sender(complaint), Envelope.recipient(message), bytes);
    }

    private void settle(Message message, Written written, Relay.Outcome outcome) {
        switch (outcome) {
            case Relay.Outcome.Delivered delivered -> sent(message, written, delivered.reply());
            case Relay.Outcome.Refused refused -> refused(message, refused.reply());
            case Relay.Outcome.Later later -> later(message, later.reason());
            case Relay.Outcome.Unknown unknown -> {
                if (message.kind().isRepeatable()) {
                    later(message, unknown.reason());
                } else {
                    told(message, MessageState.PERHAPS_SENT, unknown.reason());
                }
            }
        }
    }

    /**
     * That it was sent stands even if what follows from it fails: else it would be sent again and
     * again.
     */
    private void sent(Message message, Written written, String reply) {
        try {
            transaction.executeWithoutResult(status -> {
                queue.sent(message, written, reply);
                filing.file(message);
            });
        } catch (RuntimeException fault) {
            LOG.error(
                    "message {} of {} was sent; it will be filed later",
                    message.id(),
                    message.reference(),
                    fault);
            queue.sent(message, written, reply);
            queue.fileLater(message.id(), clock.instant().plus(FILE_AGAIN));
        }
    }

    private void fileAgain(Message message) {
        try {
            filing.file(message);
        } catch (RuntimeException fault) {
            LOG.error(
                    "message {} of {} could not be filed",
                    message.id(),
                    message.reference(),
                    fault);
            queue.fileLater(message.id(), clock.instant().plus(FILE_AGAIN));
        }
    }

    private void later(Message message, String reason) {
        Patience.after(message.attempts() + 1)
                .ifPresentOrElse(
                        wait ->
                                queue.move(
                                        message.id(),
                                        MessageState.WAITING,
                                        reason,
                                        clock.instant().plus(wait)),
                        () -> refused(message, reason));
    }

    private void refused(Message message, String reason) {
        told(message, MessageState.REFUSED, reason);
    }

    private void told(Message message, MessageState state, String reason) {
        transaction.executeWithoutResult(status -> {
            queue.move(message.id(), state, reason, clock.instant());
            var particulars =
                    Map.<String, Object>of(
                            "message", message.id().toString(), "kind", message.kind().name());
            timeline.append(
                    recourse.timeline.Subject.complaint(message.complaintId()),
                    new Happening(kind(state), PROGRAM.actor(), clock.instant(), particulars));
        });
    }

    private static String kind(MessageState state) {
        return switch (state) {
            case REFUSED -> "mail-refused";
            case HELD_BACK -> "mail-held-back";
            default -> "mail-perhaps-sent";
        };
    }
}
