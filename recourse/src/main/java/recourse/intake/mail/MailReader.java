package recourse.intake.mail;

import jakarta.mail.internet.MailDateFormat;

import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

import recourse.intake.mime.Allowance;
import recourse.intake.mime.Characters;
import recourse.intake.mime.Defect;
import recourse.intake.mime.Headers;
import recourse.intake.mime.MailLimits;
import recourse.intake.mime.Part;
import recourse.intake.mime.PartTree;
import recourse.intake.mime.Slice;

import java.io.IOException;
import java.io.InputStream;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads raw mail, however hostile or broken, within limits of size and time; it answers and never
 * fails.
 */
public final class MailReader {
    private static final int LONGEST_SUBJECT = 1_000;
    private static final int SNIFFED = 65_536;
    private static final Tika TIKA = new Tika();

    private final MailLimits limits;

    public MailReader() {
        this(MailLimits.usual());
    }

    public MailReader(MailLimits limits) {
        this.limits = limits;
    }

    public Reading read(InputStream raw) throws IOException {
        return read(raw.readNBytes(limits.rawBytes() + 1));
    }

    public Reading read(byte[] raw) {
        var allowance = new Allowance(limits);
        if (raw.length > limits.rawBytes()) {
            allowance.note(Defect.Kind.TOO_LARGE, String.valueOf(raw.length));
        }
        var root =
                PartTree.read(
                        new Slice(withLineFeeds(raw))
                                .between(0, Math.min(raw.length, limits.rawBytes())),
                        allowance);
        var unreadable = root.headers().isEmpty() ? whyUnreadable(raw) : null;
        return unreadable != null ? new Unreadable(unreadable) : mail(root, allowance);
    }

    private static Unreadable.@Nullable Reason whyUnreadable(byte[] raw) {
        var start = Arrays.copyOf(raw, Math.min(raw.length, SNIFFED));
        var controls = 0;
        var blanks = 0;
        for (var b : start) {
            var blank = b == ' ' || b == '\n' || b == '\r' || b == '\t';
            blanks += blank ? 1 : 0;
            controls += b >= 0 && b < ' ' && !blank ? 1 : 0;
        }
        if (blanks == start.length) {
            return Unreadable.Reason.EMPTY;
        }
        return controls * 50L > start.length ? Unreadable.Reason.NOT_A_MAIL : null;
    }

    /** Old Macintosh programs end lines with CR alone. */
    private static byte[] withLineFeeds(byte[] raw) {
        var hasReturn = false;
        for (var b : raw) {
            if (b == '\n') {
                return raw;
            }
            hasReturn |= b == '\r';
        }
        if (!hasReturn) {
            return raw;
        }
        var fed = raw.clone();
        for (var i = 0; i < fed.length; i++) {
            fed[i] = fed[i] == '\r' ? (byte) '\n' : fed[i];
        }
        return fed;
    }

    private static ReadMail mail(Part root, Allowance allowance) {
        var words = MailText.of(root, allowance);
        var headers = words.charset().map(root.headers()::in).orElseGet(root::headers);
        noteRepeated(headers, allowance);
        var from = addresses(headers, "From", allowance);
        var sender = from.isEmpty() ? addresses(headers, "Sender", allowance) : from;
        return new ReadMail(
                headers,
                headers.first("Message-ID").flatMap(MessageIds::own).orElse(null),
                MessageIds.of(headers.first("In-Reply-To").orElse(""), allowance),
                MessageIds.of(headers.first("References").orElse(""), allowance),
                sender.isEmpty() ? null : sender.getFirst(),
                addresses(headers, "Reply-To", allowance),
                addresses(headers, "To", allowance),
                addresses(headers, "Cc", allowance),
                subject(headers, allowance),
                date(headers, allowance),
                words.text(),
                words.html(),
                attachments(words.attachments(), allowance),
                root.type(),
                allowance.defects());
    }

    private static void noteRepeated(Headers headers, Allowance allowance) {
        for (var name : List.of("From", "Subject", "Message-ID", "Content-Type", "Date", "To")) {
            if (headers.values(name).count() > 1) {
                allowance.note(Defect.Kind.REPEATED_HEADER, name);
            }
        }
    }

    private static List<MailAddress> addresses(Headers headers, String name, Allowance allowance) {
        return AddressList.of(headers.first(name).orElse(""), allowance);
    }

    private static String subject(Headers headers, Allowance allowance) {
        var subject = headers.text("Subject").orElse("");
        if (subject.length() > LONGEST_SUBJECT) {
            allowance.note(Defect.Kind.TEXT_CUT, "Subject");
        }
        return Characters.cut(subject, LONGEST_SUBJECT);
    }

    private static @Nullable Instant date(Headers headers, Allowance allowance) {
        var given = headers.first("Date").orElse("");
        if (given.isBlank()) {
            return null;
        }
        try {
            return new MailDateFormat().parse(given).toInstant();
        } catch (ParseException noDate) {
            allowance.note(Defect.Kind.BAD_DATE, given);
            return null;
        }
    }

    private static List<Attachment> attachments(List<Part> parts, Allowance allowance) {
        var attachments = new ArrayList<Attachment>();
        for (var part : parts) {
            attachments.add(attachment(part, attachments.size() + 1, allowance));
        }
        return List.copyOf(attachments);
    }

    private static Attachment attachment(Part part, int number, Allowance allowance) {
        var content = part.content();
        if (!content.isEncodingKnown()) {
            allowance.note(Defect.Kind.UNKNOWN_ENCODING, part.type());
        }
        var measure = content.measure();
        var name =
                AttachedMail.isMail(part)
                        ? AttachedMail.name(part)
                        : part.fileName().flatMap(FileName::safe);
        if (measure.damaged()) {
            allowance.note(Defect.Kind.DAMAGED_CONTENT, name.orElse(part.type()));
        }
        var inline = !part.isAttachment() && part.contentId().isPresent();
        return new Attachment(
                name.orElseGet(() -> FileName.numbered(number, part.type())),
                part.type(),
                TIKA.detect(content.head(SNIFFED)),
                part.contentId().orElse(null),
                inline,
                measure.length(),
                measure.damaged(),
                content);
    }
}
