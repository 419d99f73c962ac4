package recourse.platform;

import org.jspecify.annotations.Nullable;

/**
 * Text that PostgreSQL and browsers can hold: NUL, stray controls and halves of surrogate pairs
 * become U+FFFD.
 */
public final class CleanText {
    private CleanText() {}

    public static String of(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (!isFine(text, i)) {
                return mended(text);
            }
        }
        return text;
    }

    /** Trimmed, and null where nothing is left: an empty field says as much as a missing one. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : of(text).strip();
    }

    private static String mended(String text) {
        var clean = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            clean.append(isFine(text, i) ? text.charAt(i) : '\uFFFD');
        }
        return clean.toString();
    }

    private static boolean isFine(String text, int i) {
        var c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c >= ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
