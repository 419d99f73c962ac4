package recourse.intake.mime;

/** Keeps out of our texts what no text may hold: NUL and halves of characters. */
public final class Characters {
    private static final char INSTEAD = '\ufffd';

    private Characters() {}

    public static boolean areSound(String text) {
        return firstUnsound(text) < 0;
    }

    public static String sound(String text) {
        var first = firstUnsound(text);
        if (first < 0) {
            return text;
        }
        var sound = new StringBuilder(text);
        for (var i = first; i < sound.length(); i++) {
            if (isUnsound(sound, i)) {
                sound.setCharAt(i, INSTEAD);
            }
        }
        return sound.toString();
    }

    /**
     * For values that are one line by nature: a line break or control in them is an attack or an
     * accident.
     */
    public static String line(String text) {
        var line = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            line.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
        }
        return sound(line.toString()).strip();
    }

    /** At most so many characters, never half of one. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(
                0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    private static int firstUnsound(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (isUnsound(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isUnsound(CharSequence text, int i) {
        var c = text.charAt(i);
        if (c == 0) {
            return true;
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
