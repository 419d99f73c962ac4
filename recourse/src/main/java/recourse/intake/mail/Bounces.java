package recourse.intake.mail;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells the reports of mail servers from mail of people who complain that something was not
 * delivered.
 */
final class Bounces {
    private static final Pattern DAEMON =
            Pattern.compile(
                    "mailer-?_?daemon|mail-?daemon|mdaemon|mail[._-]?delivery.*|.*smtp_?-?mail.*|auto-?mailer|maildaemon|bounce-?notification.*|ndr");
    private static final Set<String> MAYBE_DAEMON =
            Set.of("postmaster", "admin", "administrator", "root", "mail", "system", "emailsystem");
    private static final Pattern DAEMON_NAME =
            Pattern.compile(
                    ".*(mail delivery|mailer.?daemon|system administrator|mail system|delivery sub|postmaster).*");
    private static final int HEAD = 65_536;

    private Bounces() {}

    private static final Set<String> SYSTEMS = Set.of("postmaster", "mailer-daemon", "mail-daemon");

    /** The sender as the envelope has it; null where none is known. */
    static Optional<Bounce> in(ReadMail mail, @Nullable String sender) {
        var nobodySent =
                sender != null && (sender.isBlank() || sender.equalsIgnoreCase("MAILER-DAEMON"));
        var report = DeliveryReport.in(mail);
        var words = BounceWords.of(mail);
        var failed =
                mail.headers()
                        .values("X-Failed-Recipients")
                        .flatMap(list -> Stream.of(list.split(",", 50)))
                        .map(String::strip)
                        .toList();
        var isReported = report.outcome().isPresent() || !failed.isEmpty();
        if (!isReported && !(isFromServer(mail, nobodySent, words) && !repliesForPerson(mail))) {
            return Optional.empty();
        }
        return Optional.of(bounce(mail, report, words, failed, nobodySent || isSystem(sender)));
    }

    private static boolean isSystem(@Nullable String sender) {
        if (sender == null) {
            return false;
        }
        var at = sender.lastIndexOf('@');
        return at > 0 && SYSTEMS.contains(sender.substring(0, at).toLowerCase(Locale.ROOT));
    }

    private static boolean isFromServer(ReadMail mail, boolean nobodySent, BounceWords words) {
        if (isDaemon(mail.from()) || mail.type().equals("multipart/report")) {
            return words.inSubject() || words.inText();
        }
        if (nobodySent) {
            return words.ofKnownProgram() || isReportInWords(mail, words);
        }
        var likely = isMaybeDaemon(mail.from()) || words.ofKnownProgram() || nobodySigned(mail);
        return likely && words.inSubject() && (words.inText() || words.ofKnownProgram());
    }

    /** Web forms send for nobody too, and people complain through them of parcels not delivered. */
    private static boolean isReportInWords(ReadMail mail, BounceWords words) {
        var names = !words.recipients(ours(mail)).isEmpty() || words.status().isPresent();
        return words.inSubject() && words.inText() && names;
    }

    private static boolean isDaemon(@Nullable MailAddress from) {
        return from != null
                && (DAEMON.matcher(from.localPart().toLowerCase(Locale.ROOT)).matches()
                        || (from.name() != null
                                && DAEMON_NAME
                                        .matcher(from.name().toLowerCase(Locale.ROOT))
                                        .matches()));
    }

    private static boolean isMaybeDaemon(@Nullable MailAddress from) {
        return from != null && MAYBE_DAEMON.contains(from.localPart().toLowerCase(Locale.ROOT));
    }

    private static boolean nobodySigned(ReadMail mail) {
        return mail.headers()
                .first("From")
                .map(from -> from.isBlank() || from.contains("<>"))
                .orElse(true);
    }

    private static boolean repliesForPerson(ReadMail mail) {
        return mail.headers()
                .first("Auto-Submitted")
                .map(value -> value.toLowerCase(Locale.ROOT).contains("vacation"))
                .orElse(false);
    }

    private static Bounce bounce(
            ReadMail mail,
            DeliveryReport report,
            BounceWords words,
            List<String> failed,
            boolean fromServer) {
        var recipients = new ArrayList<>(report.recipients());
        if (recipients.isEmpty()) {
            recipients.addAll(failed.isEmpty() ? words.recipients(ours(mail)) : failed);
        }
        return new Bounce(
                report.outcome().orElseGet(words::outcome),
                List.copyOf(recipients),
                report.status().or(words::status).orElse(null),
                report.diagnostic().orElse(null),
                originalMessageId(mail, report).orElse(null),
                fromServer);
    }

    private static Set<String> ours(ReadMail mail) {
        var ours = new HashSet<String>();
        mail.to().forEach(address -> ours.add(address.address().toLowerCase(Locale.ROOT)));
        if (mail.from() != null) {
            ours.add(mail.from().address().toLowerCase(Locale.ROOT));
        }
        return ours;
    }

    private static Optional<String> originalMessageId(ReadMail mail, DeliveryReport report) {
        var returned =
                mail.attachments().stream()
                        .filter(attachment ->
                                attachment
                                        .declaredType()
                                        .matches(
                                                "message/(rfc822|global)(-headers)?|text/rfc822-headers"))
                        .flatMap(attachment ->
                                AttachedMail.headers(attachment.content().head(HEAD))
                                        .first("Message-ID")
                                        .stream())
                        .findFirst();
        return returned.or(report::originalMessageId)
                .or(() -> quotedMessageId(mail))
                .or(() -> mail.answers().stream().findFirst());
    }

    private static Optional<String> quotedMessageId(ReadMail mail) {
        var text = mail.text().substring(0, Math.min(HEAD, mail.text().length()));
        var start = text.toLowerCase(Locale.ROOT).lastIndexOf("\nmessage-id:");
        var line = start < 0 ? "" : text.substring(start, Math.min(text.length(), start + 1_000));
        return Pattern.compile("<[^<>\\s]{1,900}>")
                .matcher(line)
                .results()
                .map(result -> result.group())
                .findFirst();
    }
}
