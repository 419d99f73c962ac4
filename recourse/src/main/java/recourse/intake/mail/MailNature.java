package recourse.intake.mail;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What kind of sender a mail has, which sign told us, and whether a machine may answer it (RFC
 * 3834).
 */
public record MailNature(
        MailKind kind, @Nullable String sign, @Nullable Bounce bounce, boolean mayBeAcknowledged) {
    private static final int TOO_MANY_HOPS = 50;
    private static final Pattern NO_REPLY =
            Pattern.compile(
                    "(do-?_?not-?_?|no-?_?|keine?-?_?)(reply|antwort(en)?|respon(d|se))([._+-].*)?");
    private static final Pattern ROBOT =
            Pattern.compile(
                    "(mailer-?_?daemon|postmaster|root|listserv|majordomo|bounces?|nobody|owner-.*|.*-(request|owner|bounces?))([+=].*)?");

    /**
     * The envelope sender is null where the channel knows none, and empty where the peer said so:
     * nobody. "Ours" tells the addresses that reach this organisation's own mailboxes.
     */
    public static MailNature of(
            ReadMail mail, @Nullable String envelopeSender, Predicate<String> ours) {
        var sender = envelopeSender != null ? envelopeSender : returnPath(mail);
        var nobody =
                sender != null && (sender.isBlank() || sender.equalsIgnoreCase("MAILER-DAEMON"));
        var bounce = Bounces.in(mail, sender);
        if (bounce.isPresent()) {
            return new MailNature(MailKind.BOUNCE, null, bounce.get(), false);
        }
        if (isOurs(mail, sender, ours)) {
            return silent(MailKind.OWN, "From");
        }
        var signs = MachineSigns.of(mail);
        var found = signs.find();
        if (found.isPresent()) {
            return silent(found.get().kind(), found.get().field());
        }
        if (nobody) {
            return silent(
                    signs.soundsAbsent() ? MailKind.PERHAPS_AUTO_REPLY : MailKind.NULL_SENDER,
                    "Return-Path");
        }
        var welcome =
                !signs.wantsNoReply() && mail.hops() <= TOO_MANY_HOPS && isAnswerable(mail, sender);
        return new MailNature(MailKind.PERSON, null, null, welcome);
    }

    private static MailNature silent(MailKind kind, String sign) {
        return new MailNature(kind, sign, null, false);
    }

    private static @Nullable String returnPath(ReadMail mail) {
        return mail.headers()
                .first("Return-Path")
                .map(path -> path.replaceAll("[<>\\s]", ""))
                .orElse(null);
    }

    private static boolean isOurs(ReadMail mail, @Nullable String sender, Predicate<String> ours) {
        return (mail.from() != null && ours.test(mail.from().address()))
                || (sender != null && !sender.isBlank() && ours.test(sender));
    }

    private static boolean isAnswerable(ReadMail mail, @Nullable String sender) {
        var reply = mail.replyTo().isEmpty() ? mail.from() : mail.replyTo().getFirst();
        var from = sender == null ? -1 : sender.lastIndexOf('@');
        // A mail that names no author can still be answered where it was sent from.
        return (reply != null || from > 0)
                && (reply == null || !isRobot(reply.localPart()))
                && (sender == null || from < 1 || !isRobot(sender.substring(0, from)));
    }

    private static boolean isRobot(String localPart) {
        var lower = localPart.toLowerCase(Locale.ROOT);
        return NO_REPLY.matcher(lower).matches() || ROBOT.matcher(lower).matches();
    }
}
