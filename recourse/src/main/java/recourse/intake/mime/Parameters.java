package recourse.intake.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A structured field such as Content-Type: its value and its parameters, RFC 2231 and its
 * imitations decoded.
 */
public final class Parameters {
    private final String text;
    private final Map<String, TreeMap<Integer, Segment>> segments = new HashMap<>();
    private int at;
    private String value = "";

    /** A value is one segment or, when it was too long for a line, several numbered ones. */
    private record Segment(String text, boolean extended) {}

    private Parameters(String text) {
        this.text = text;
    }

    public static Parameters of(String field) {
        var parameters = new Parameters(field);
        parameters.run();
        return parameters;
    }

    public String value() {
        return value;
    }

    public Optional<String> get(String name) {
        var found = segments.get(name);
        return found == null ? Optional.empty() : Optional.of(Characters.line(joined(found)));
    }

    private void run() {
        value = until(';').strip().toLowerCase(Locale.ROOT);
        while (at < text.length()) {
            at++;
            var name = untilEither('=', ';').strip().toLowerCase(Locale.ROOT);
            if (at < text.length() && text.charAt(at) == '=') {
                at++;
                put(name, parameterValue());
            }
        }
    }

    private void put(String name, String parameter) {
        var extended = name.endsWith("*");
        var plain = extended ? name.substring(0, name.length() - 1) : name;
        var star = plain.lastIndexOf('*');
        var number = star < 0 ? Optional.of(0) : number(plain.substring(star + 1));
        if (number.isEmpty()) {
            return;
        }
        var base = star < 0 ? plain : plain.substring(0, star);
        var bySequence = segments.computeIfAbsent(base, any -> new TreeMap<>());
        var known = bySequence.get(number.get());
        // Senders give a name twice, once for old readers; the extended one is exact.
        if (known == null || (extended && !known.extended())) {
            bySequence.put(number.get(), new Segment(parameter, extended));
        }
    }

    private static Optional<Integer> number(String digits) {
        var plain =
                !digits.isEmpty()
                        && digits.length() <= 5
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    private String parameterValue() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at == text.length() || text.charAt(at) != '"') {
            return until(';').strip();
        }
        at++;
        var quoted = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            var escaped =
                    text.charAt(at) == '\\'
                            && at + 1 < text.length()
                            && isQuotable(text.charAt(at + 1));
            at += escaped ? 1 : 0;
            quoted.append(text.charAt(at++));
        }
        until(';');
        return quoted.toString();
    }

    /** A backslash before anything else is a Windows path. */
    private static boolean isQuotable(char c) {
        return c == '"' || c == '\\';
    }

    private String until(char end) {
        return untilEither(end, end);
    }

    private String untilEither(char one, char other) {
        var start = at;
        while (at < text.length() && text.charAt(at) != one && text.charAt(at) != other) {
            at++;
        }
        return text.substring(start, at);
    }

    private static String joined(TreeMap<Integer, Segment> parts) {
        if (parts.values().stream().noneMatch(Segment::extended)) {
            var plain = new StringBuilder();
            parts.values().forEach(part -> plain.append(part.text()));
            return EncodedWords.decode(plain.toString());
        }
        var bytes = new ByteArrayOutputStream();
        var charset = "";
        var first = true;
        for (var part : parts.values()) {
            var content = part.text();
            var quote = first && part.extended() ? content.indexOf('\'') : -1;
            var second = quote < 0 ? -1 : content.indexOf('\'', quote + 1);
            if (second >= 0) {
                charset = content.substring(0, quote);
                content = content.substring(second + 1);
            }
            bytes.writeBytes(
                    part.extended()
                            ? percentDecoded(content)
                            : content.getBytes(StandardCharsets.UTF_8));
            first = false;
        }
        return Charsets.decode(bytes.toByteArray(), charset, new Allowance(MailLimits.usual()));
    }

    private static byte[] percentDecoded(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (var i = 0; i < text.length(); i++) {
            var value =
                    text.charAt(i) == '%' && i + 2 < text.length()
                            ? Hex.value(text.charAt(i + 1), text.charAt(i + 2))
                            : -1;
            if (value >= 0) {
                bytes.write(value);
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(text.charAt(i)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
