package recourse.intake;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import recourse.intake.WaitingMails.Waiting;
import recourse.intake.mail.MailReader;
import recourse.intake.mail.ReadMail;
import recourse.intake.mail.Reading;
import recourse.intake.mail.Unreadable;
import recourse.platform.Busy;
import recourse.platform.DatabaseAway;
import recourse.platform.Drain;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Reads what the mail door kept and files it, one by one; what fails twice waits for a person. */
@Component
class MailDrain implements Drain {
    static final String NAME = "mail";
    private static final Logger LOG = LoggerFactory.getLogger(MailDrain.class);
    private static final int ATTEMPTS = 2;

    private final WaitingMails mails;
    private final RawMail raw;
    // Filing wakes other drains, and whoever wakes them needs them all made: only the first mail
    // asks for it.
    private final ObjectProvider<FileMail> fileMail;
    private final Busy busy;
    private final Function<byte[], Reading> reader;
    // What the database was away for when it should have been given back.
    private final Queue<Waiting> owed = new ConcurrentLinkedQueue<>();

    @Autowired
    MailDrain(WaitingMails mails, RawMail raw, ObjectProvider<FileMail> fileMail, Busy busy) {
        this(mails, raw, fileMail, busy, new MailReader()::read);
    }

    MailDrain(
            WaitingMails mails,
            RawMail raw,
            ObjectProvider<FileMail> fileMail,
            Busy busy,
            Function<byte[], Reading> reader) {
        this.mails = mails;
        this.raw = raw;
        this.fileMail = fileMail;
        this.busy = busy;
        this.reader = reader;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Whoever wrote waits for an acknowledgement: work that fills a core comes after it. */
    @Override
    public int drain() {
        busy.begin();
        try {
            giveBackOwed();
            var taken = mails.take();
            taken.ifPresent(this::tryOnce);
            return taken.isPresent() ? 1 : 0;
        } finally {
            busy.end();
        }
    }

    private void tryOnce(Waiting mail) {
        if (mail.attempts() > ATTEMPTS) {
            mails.needsReading(mail.inputId(), "FAILED");
            return;
        }
        try {
            readAndFile(mail);
        } catch (Throwable fault) {
            // Also an exhausted stack or heap is an attempt, and no reason to stop reading the mail
            // of others.
            failed(mail, fault);
        }
    }

    private void readAndFile(Waiting mail) {
        switch (reader.apply(raw.of(mail.inputId(), mail.fileId()))) {
            case ReadMail read -> fileMail.getObject().file(mail, read);
            case Unreadable unreadable ->
                    mails.needsReading(mail.inputId(), unreadable.reason().name());
        }
    }

    /** A mail is not counted against for the time that the database was away. */
    private void giveBackOwed() {
        for (var mail = owed.peek(); mail != null; mail = owed.peek()) {
            mails.giveBack(mail);
            owed.remove();
        }
    }

    private void giveBack(Waiting mail) {
        try {
            mails.giveBack(mail);
        } catch (RuntimeException stillAway) {
            owed.add(mail);
        }
    }

    private void failed(Waiting mail, Throwable fault) {
        if (DatabaseAway.isCauseOf(fault)) {
            LOG.warn(
                    "the database went away while mail {} was filed; it is tried again",
                    mail.inputId());
            giveBack(mail);
            return;
        }
        LOG.error("attempt {} at mail {} failed", mail.attempts(), mail.inputId(), fault);
        if (mail.attempts() >= ATTEMPTS) {
            mails.needsReading(mail.inputId(), "FAILED");
        }
    }
}
