package recourse.intake.mail;

import recourse.intake.mime.Slice;
import recourse.platform.Sha256;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * What makes a mail the same mail: its envelope sender and everything in it but the traces of its
 * way here. Message ids alone collide, are missing, and can be forged to suppress somebody else's
 * complaint.
 */
public record MailIdentity(String sha256) {
    private static final Set<String> TRACES =
            Set.of(
                    "received",
                    "return-path",
                    "delivered-to",
                    "envelope-to",
                    "envelope-from",
                    "x-envelope-to",
                    "x-envelope-from",
                    "x-original-to",
                    "x-delivered-to",
                    "x-received",
                    "received-spf",
                    "dkim-signature",
                    "domainkey-signature",
                    "authentication-results",
                    "x-originating-ip",
                    "x-virus-scanned",
                    "x-virus-status",
                    "x-sender-ip",
                    "x-loop-count",
                    "x-evolution-source",
                    "status",
                    "x-status",
                    "x-uid",
                    "x-uidl",
                    "content-length",
                    "lines",
                    "x-gm-message-state",
                    "x-google-dkim-signature",
                    "x-google-smtp-source",
                    "x-authentication-warning",
                    "x-sg-eid",
                    "x-sg-id",
                    "x-csa-complaints",
                    "x-mimetrack",
                    "thread-index-trace");
    private static final Set<String> TRACE_FAMILIES =
            Set.of(
                    "arc-",
                    "x-spam-",
                    "x-rspamd-",
                    "x-ms-exchange-",
                    "x-forefront-",
                    "x-microsoft-antispam",
                    "x-barracuda-",
                    "x-proofpoint-",
                    "x-ironport-",
                    "x-amavis-",
                    "x-mozilla-",
                    "x-scanned-by");

    public static MailIdentity of(String envelopeSender, byte[] raw) {
        var digest = Sha256.digest();
        digest.update(
                envelopeSender.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        updateWithContent(digest, raw);
        return new MailIdentity(HexFormat.of().formatHex(digest.digest()));
    }

    /** Line breaks count as one thing: servers change them on the way. */
    private static void updateWithContent(MessageDigest digest, byte[] raw) {
        var slice = new Slice(raw);
        var inHeaders = true;
        var inTrace = false;
        for (var line = 0; line < slice.length(); ) {
            var end = slice.lineEnd(line);
            if (inHeaders) {
                inHeaders = end > line;
                inTrace =
                        inHeaders
                                && (isContinuation(slice, line)
                                        ? inTrace
                                        : isTrace(slice, line, end));
            }
            if (!inTrace) {
                digest.update(raw, line, end - line);
                digest.update((byte) '\n');
            }
            line = slice.nextLine(end);
        }
    }

    private static boolean isContinuation(Slice slice, int line) {
        return slice.at(line) == ' ' || slice.at(line) == '\t';
    }

    private static boolean isTrace(Slice slice, int line, int end) {
        var name = new StringBuilder();
        for (var i = line; i < end && i < line + 64 && slice.at(i) != ':'; i++) {
            name.append((char) (slice.at(i) & 0xff));
        }
        var field = name.toString().strip().toLowerCase(Locale.ROOT);
        return TRACES.contains(field) || TRACE_FAMILIES.stream().anyMatch(field::startsWith);
    }
}
