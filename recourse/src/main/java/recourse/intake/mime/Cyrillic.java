package recourse.intake.mime;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells Russian words by their bytes, where nothing names the charset: all their letters lie above
 * 0xC0, while in western words only one here and there does.
 */
final class Cyrillic {
    private static final Charset KOI8 = Charset.forName("KOI8-R");
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final int WORD = 4;
    private static final String USUAL = "оеаинтсрвл";

    private Cyrillic() {}

    static Optional<Charset> charset(byte[] bytes) {
        var high = 0;
        var inWords = 0;
        for (int i = 0, run = 0; i < bytes.length; i++) {
            var b = bytes[i] & 0xff;
            high += b >= 0x80 ? 1 : 0;
            run = b >= 0xc0 ? run + 1 : 0;
            inWords += run == WORD ? WORD : run > WORD ? 1 : 0;
        }
        if (inWords == 0 || inWords * 3 < high * 2) {
            return Optional.empty();
        }
        return Optional.of(usual(bytes, KOI8) > usual(bytes, WINDOWS) ? KOI8 : WINDOWS);
    }

    /** In the wrong one of the two, words come out of letters that are seldom used. */
    private static long usual(byte[] bytes, Charset charset) {
        return new String(bytes, charset)
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(letter -> USUAL.indexOf(letter) >= 0)
                .count();
    }
}
