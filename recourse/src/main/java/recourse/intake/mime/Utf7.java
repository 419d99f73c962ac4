package recourse.intake.mime;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** RFC 2152, which Java does not know and old servers still write their reports in. */
final class Utf7 {
    private static final Pattern SHIFTED = Pattern.compile("\\+([A-Za-z0-9+/]*)-?");

    private Utf7() {}

    static boolean isMeant(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "").endsWith("utf7");
    }

    static String decode(byte[] bytes) {
        return SHIFTED.matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                .replaceAll(shifted ->
                        java.util.regex.Matcher.quoteReplacement(
                                shifted.group(1).isEmpty() ? "+" : characters(shifted.group(1))));
    }

    private static String characters(String encoded) {
        var bytes = Base64Input.decode(encoded);
        // Bits that fill up the last character of the encoding are no half of another.
        return new String(bytes, 0, bytes.length / 2 * 2, StandardCharsets.UTF_16BE);
    }
}
