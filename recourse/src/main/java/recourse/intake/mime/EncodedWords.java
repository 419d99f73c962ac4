package recourse.intake.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** RFC 2047 as it is met: words broken within a character, spaces inside, missing ends. */
public final class EncodedWords {
    private final String text;
    private final int lastEnd;
    private final StringBuilder out = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private String pendingCharset = "";
    private int at;

    private EncodedWords(String text) {
        this.text = text;
        this.lastEnd = text.lastIndexOf("?=");
    }

    public static String decode(String text) {
        return text.contains("=?") ? new EncodedWords(text).run() : text;
    }

    private String run() {
        while (at < text.length()) {
            var start = text.indexOf("=?", at);
            if (start < 0 || start > lastEnd) {
                break;
            }
            literal(start);
            if (!word()) {
                flush();
                out.append("=?");
                at += 2;
            }
        }
        flush();
        return out.append(text, at, text.length()).toString();
    }

    /** White space between two words belongs to the folding, not to the text. */
    private void literal(int end) {
        var between = text.substring(at, end);
        if (!between.isBlank() || pending.size() == 0) {
            flush();
            out.append(between);
        }
        at = end;
    }

    private boolean word() {
        var charsetEnd = text.indexOf('?', at + 2);
        if (charsetEnd < 0
                || charsetEnd > at + 80
                || charsetEnd + 2 >= text.length()
                || text.charAt(charsetEnd + 2) != '?') {
            return false;
        }
        var end = text.indexOf("?=", charsetEnd + 3);
        if (end < 0) {
            return false;
        }
        var content = text.substring(charsetEnd + 3, end);
        var charset = text.substring(at + 2, charsetEnd).toLowerCase(Locale.ROOT);
        switch (Character.toUpperCase(text.charAt(charsetEnd + 1))) {
            case 'B' -> add(charset, Base64Input.decode(content));
            case 'Q' -> add(charset, quoted(content));
            default -> {
                return false;
            }
        }
        at = end + 2;
        return true;
    }

    private void add(String charset, byte[] bytes) {
        if (!charset.equals(pendingCharset)) {
            flush();
            pendingCharset = charset;
        }
        pending.writeBytes(bytes);
    }

    private void flush() {
        if (pending.size() > 0) {
            var star = pendingCharset.indexOf('*');
            var charset = star < 0 ? pendingCharset : pendingCharset.substring(0, star);
            out.append(
                    Charsets.decode(
                            pending.toByteArray(), charset, new Allowance(MailLimits.usual())));
            pending.reset();
        }
        pendingCharset = "";
    }

    private static byte[] quoted(String content) {
        var bytes = new ByteArrayOutputStream(content.length());
        for (var i = 0; i < content.length(); i++) {
            var c = content.charAt(i);
            var value =
                    c == '=' && i + 2 < content.length()
                            ? Hex.value(content.charAt(i + 1), content.charAt(i + 2))
                            : -1;
            if (value >= 0) {
                bytes.write(value);
                i += 2;
            } else if (c < 0x80) {
                bytes.write(c == '_' ? ' ' : c);
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
