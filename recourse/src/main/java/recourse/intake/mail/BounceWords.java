package recourse.intake.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The wording by which servers that write no report for machines say that a mail did not arrive.
 */
record BounceWords(String subject, String text) {
    private static final int LOOKED_AT = 20_000;
    private static final int MOST_RECIPIENTS = 50;
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}+@[A-Za-z0-9][A-Za-z0-9.-]{0,250}");
    private static final Pattern STATUS =
            Pattern.compile("(?<![\\d.])[245]\\.\\d{1,2}\\.\\d{1,3}(?![\\d.])");
    private static final Pattern LEAD = Pattern.compile("^[\\s<*\\-•\"']{0,40}");

    private static final List<String> SUBJECTS =
            List.of(
                    "undeliver",
                    "non-delivery",
                    "delivery status notification",
                    "delivery failed",
                    "delivery failure",
                    "failure notice",
                    "returned mail",
                    "mail error",
                    "delivery problem",
                    "not delivered",
                    "could not be delivered",
                    "delivery delayed",
                    "delayed mail",
                    "delivery notification",
                    "delivery report",
                    "delivery error",
                    "delivery has been delayed",
                    "could not send message",
                    "automatically rejected",
                    "unzustellbar",
                    "nicht zustellbar",
                    "nicht zugestellt",
                    "zustellung",
                    "non remis",
                    "échec de la remise",
                    "no se puede entregar",
                    "devuelto",
                    "warning: message",
                    "warning: could not send");
    private static final List<String> FAILURES =
            List.of(
                    "not be delivered",
                    "not delivered",
                    "n't able to deliver",
                    "n't be delivered",
                    "not able to deliver",
                    "unable to deliver",
                    "undeliverable",
                    "delivery failed",
                    "delivery has failed",
                    "delivery failure",
                    "delivery to the following",
                    "delevery to the following",
                    "did not reach",
                    "not reach the following",
                    "failed recipient",
                    "address(es) failed",
                    "addresses failed",
                    "recipient failed",
                    "returned mail",
                    "user unknown",
                    "unknown user",
                    "unknown or invalid",
                    "invalid final delivery",
                    "user not known",
                    "no such user",
                    "mailbox unavailable",
                    "mailbox is full",
                    "quota exceeded",
                    "over quota",
                    "does not exist",
                    "had permanent fatal errors",
                    "transport error",
                    "was automatically rejected",
                    "was rejected",
                    "has been rejected",
                    "not received",
                    "did not receive",
                    "delivery problems",
                    "fatal errors",
                    "delivery error",
                    "mail error",
                    "problem delivering",
                    "failed addresses follow",
                    "affected recipient",
                    "nicht zugestellt",
                    "unzustellbar",
                    "nicht erreicht",
                    "n'a pas pu être",
                    "no se ha podido entregar",
                    "ne peut être remis");
    private static final List<String> DELAYS =
            List.of(
                    "not yet been delivered",
                    "not been delivered yet",
                    "will be retried",
                    "will continue to try",
                    "continue trying",
                    "keep trying",
                    "do not need to resend",
                    "has been delayed",
                    "delivery delayed",
                    "no action is required",
                    "warning message only",
                    "will try again",
                    "still being retried",
                    "noch nicht zugestellt",
                    "verzögert");
    private static final List<String> PROGRAMS =
            List.of(
                    "this message was created automatically by mail delivery software",
                    "this is the qmail-send program",
                    "this is the mail system at host",
                    "this is the postfix program",
                    "this is the mail delivery agent",
                    "this is an automatically generated delivery status notification",
                    "this is a permanent error; i've given up",
                    "diese nachricht wurde automatisch vom mail-system erzeugt");
    private static final List<String> COPIES =
            List.of(
                    "original message",
                    "copy of the message",
                    "copy of your message",
                    "copy of the original",
                    "returned mail",
                    "returned message",
                    "unsent message",
                    "message header",
                    "headers of the",
                    "your message reads",
                    "below this line",
                    "message follows",
                    "text of your message",
                    "original-nachricht",
                    "ursprüngliche nachricht",
                    "return-path:",
                    "received:",
                    "returned mail ---");
    private static final Set<String> NOT_RECIPIENTS =
            Set.of("mailer-daemon", "postmaster", "mail-daemon", "abuse", "helpdesk");

    static BounceWords of(ReadMail mail) {
        var text = mail.text().substring(0, Math.min(LOOKED_AT, mail.text().length()));
        return new BounceWords(mail.subject().toLowerCase(Locale.ROOT), text);
    }

    boolean inSubject() {
        return SUBJECTS.stream().anyMatch(subject::contains);
    }

    boolean inText() {
        return contains(FAILURES) || contains(DELAYS);
    }

    boolean ofKnownProgram() {
        return contains(PROGRAMS);
    }

    Bounce.Outcome outcome() {
        var delayed =
                contains(DELAYS) || subject.startsWith("warning") || subject.contains("delay");
        return delayed ? Bounce.Outcome.DELAYED : Bounce.Outcome.FAILED;
    }

    Optional<String> status() {
        return STATUS.matcher(text).results().map(result -> result.group()).findFirst();
    }

    private boolean contains(List<String> phrases) {
        var lower = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return phrases.stream().anyMatch(lower::contains);
    }

    /**
     * Addresses that open a line are those reported; only where none does, any address in the words
     * will do.
     */
    List<String> recipients(Set<String> ours) {
        var leading = new LinkedHashSet<String>();
        var others = new LinkedHashSet<String>();
        for (var line : linesBeforeCopy()) {
            var lead = LEAD.matcher(line);
            var start = lead.find() ? lead.end() : 0;
            var matcher = ADDRESS.matcher(line);
            while (matcher.find() && others.size() < MOST_RECIPIENTS) {
                var address =
                        matcher.group()
                                .replaceAll("[.\\-]+$", "")
                                .replaceFirst("^(?i)(rfc822|smtp)=", "");
                if (isRecipient(address, ours)) {
                    (matcher.start() == start ? leading : others).add(address);
                }
            }
        }
        return List.copyOf(leading.isEmpty() ? others : leading);
    }

    private static boolean isRecipient(String address, Set<String> ours) {
        var lower = address.toLowerCase(Locale.ROOT);
        return !ours.contains(lower)
                && !NOT_RECIPIENTS.contains(lower.substring(0, lower.indexOf('@')));
    }

    private List<String> linesBeforeCopy() {
        var lines = new ArrayList<String>();
        for (var line : text.split("\n", -1)) {
            var lower = line.toLowerCase(Locale.ROOT).strip();
            var opensCopy = COPIES.stream().anyMatch(lower::contains) && !lower.contains("@");
            if (opensCopy && lines.stream().anyMatch(before -> before.contains("@"))) {
                break;
            }
            if (!lower.matches("(to|from|cc|an|von|subject|sent|message-id):.*")) {
                lines.add(line);
            }
        }
        return lines;
    }
}
