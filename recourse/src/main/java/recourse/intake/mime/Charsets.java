package recourse.intake.mime;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Bytes to characters, whatever the mail calls its charset. */
public final class Charsets {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * What senders write, against what they mean: the older names are used for texts of their
     * supersets.
     */
    private static final Map<String, String> MEANT =
            Map.ofEntries(
                    Map.entry("us-ascii", "windows-1252"),
                    Map.entry("ascii", "windows-1252"),
                    Map.entry("ansi_x3.4-1968", "windows-1252"),
                    Map.entry("iso-8859-1", "windows-1252"),
                    Map.entry("latin1", "windows-1252"),
                    Map.entry("iso8859-1", "windows-1252"),
                    Map.entry("iso-8859-9", "windows-1254"),
                    Map.entry("iso-8859-8-i", "ISO-8859-8"),
                    Map.entry("iso-8859-8-e", "ISO-8859-8"),
                    Map.entry("gb2312", "GB18030"),
                    Map.entry("gbk", "GB18030"),
                    Map.entry("ks_c_5601-1987", "MS949"),
                    Map.entry("euc-kr", "MS949"),
                    Map.entry("shift_jis", "windows-31j"),
                    Map.entry("big5", "Big5-HKSCS"),
                    Map.entry("tis-620", "windows-874"),
                    Map.entry("utf8", "UTF-8"),
                    Map.entry("uft-8", "UTF-8"),
                    Map.entry("utf-8n", "UTF-8"),
                    Map.entry("unicode-1-1-utf-8", "UTF-8"),
                    Map.entry("unicode", "UTF-16"),
                    Map.entry("cp-850", "IBM850"),
                    Map.entry("macintosh", "x-MacRoman"));

    private Charsets() {}

    /** Without a name to go by: UTF-8 where it fits, for hardly anything else does by chance. */
    public static String guess(byte[] bytes) {
        return strictly(bytes, StandardCharsets.UTF_8)
                .orElseGet(() -> new String(bytes, Cyrillic.charset(bytes).orElse(WINDOWS)));
    }

    /** Whether there is no question what these bytes mean. */
    static boolean isPlain(byte[] bytes) {
        return strictly(bytes, StandardCharsets.UTF_8).isPresent();
    }

    public static String decode(byte[] bytes, @Nullable String name, Allowance allowance) {
        if (name == null || isAscii(name)) {
            return guess(bytes);
        }
        if (Utf7.isMeant(name)) {
            return Utf7.decode(bytes);
        }
        var charset = named(name);
        if (charset.isEmpty()) {
            allowance.note(Defect.Kind.UNKNOWN_CHARSET, name);
            return guess(bytes);
        }
        var exact = strictly(bytes, charset.get());
        if (exact.isPresent()) {
            return exact.get();
        }
        allowance.note(Defect.Kind.WRONG_CHARSET, name);
        return strictly(bytes, StandardCharsets.UTF_8)
                .orElseGet(() -> new String(bytes, charset.get()));
    }

    static Optional<Charset> named(String name) {
        var plain = name.strip().toLowerCase(Locale.ROOT).replace("\"", "").replace("'", "");
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(plain, plain)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return CharsetNames.find(plain);
        }
    }

    private static boolean isAscii(String name) {
        return name.isBlank() || name.toLowerCase(Locale.ROOT).contains("ascii");
    }

    static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            var decoder =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT);
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException doesNotFit) {
            return Optional.empty();
        }
    }
}
