package recourse.intake.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * The content of a part, decoded anew each time it is opened, so that it is in memory only once.
 */
public final class Content {
    private final Slice body;
    private final String encoding;

    Content(Slice body, String encoding) {
        this.body = body;
        this.encoding = encoding.strip().toLowerCase(Locale.ROOT).replaceAll("[;\\s].*", "");
    }

    public InputStream open() {
        return switch (encoding) {
            case "base64" -> new Base64Input(body);
            case "quoted-printable" -> new QuotedPrintableInput(body);
            case "uuencode", "x-uuencode", "x-uue", "uue" -> unixDecoded();
            default -> body.open();
        };
    }

    private InputStream unixDecoded() {
        try {
            return MimeUtility.decode(body.open(), "uuencode");
        } catch (MessagingException unreadable) {
            return body.open();
        }
    }

    public boolean isEncodingKnown() {
        return switch (encoding) {
            case "",
                    "7bit",
                    "8bit",
                    "binary",
                    "base64",
                    "quoted-printable",
                    "uuencode",
                    "x-uuencode",
                    "x-uue",
                    "uue" ->
                    true;
            default -> false;
        };
    }

    /** The first bytes, for those who look at content to know what it is. */
    public byte[] head(int length) {
        try (var input = open()) {
            return input.readNBytes(length);
        } catch (IOException damaged) {
            return new byte[0];
        }
    }

    /** Its decoded length, and whether all of it could be decoded. */
    public Measure measure() {
        var buffer = new byte[1 << 16];
        var length = 0L;
        try (var input = open()) {
            for (var count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                length += count;
            }
            return new Measure(length, input instanceof DecodedInput decoded && decoded.damaged);
        } catch (IOException damaged) {
            return new Measure(length, true);
        }
    }

    /** How long a content is once decoded, and whether it arrived whole. */
    public record Measure(long length, boolean damaged) {}
}
