package recourse.intake.mime;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Charsets by names that are nearly right: "UTF 8", "iso_8859-1", "charset=utf-8", "utf-8;format".
 */
final class CharsetNames {
    private static final Map<String, Charset> BY_LETTERS = byLetters();
    private static final Pattern NOTHING_SAID =
            Pattern.compile("unknown|default|user-?defined|none|binary|8bit");

    private CharsetNames() {}

    static Optional<Charset> find(String name) {
        if (NOTHING_SAID.matcher(name).find()) {
            return Optional.empty();
        }
        var given = name.substring(name.lastIndexOf('=') + 1).split("[;,]", 2)[0];
        return Optional.ofNullable(BY_LETTERS.get(letters(given)));
    }

    private static Map<String, Charset> byLetters() {
        var names = new HashMap<String, Charset>();
        for (var charset : Charset.availableCharsets().values()) {
            charset.aliases().forEach(alias -> names.putIfAbsent(letters(alias), charset));
        }
        for (var charset : Charset.availableCharsets().values()) {
            names.put(letters(charset.name()), charset);
        }
        return Map.copyOf(names);
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "").replaceFirst("^x", "");
    }
}
