package recourse.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The short name by which programs and addresses know a thing, made from what people call it. */
public final class Keys {
    private static final int LONGEST = 40;
    private static final Set<String> RESERVED = Set.of("new", "example", "preview");

    private Keys() {}

    /**
     * "Karten und Zahlungen" becomes "karten-und-zahlungen"; a number follows where it is taken.
     */
    public static String from(String name, Predicate<String> isTaken) {
        var key = plain(name);
        var free = key;
        for (var number = 2; isTaken.test(free); number++) {
            free = key + "-" + number;
        }
        return free;
    }

    private static String plain(String name) {
        var letters =
                Normalizer.normalize(
                                name.toLowerCase(Locale.ROOT)
                                        .replace("ä", "ae")
                                        .replace("ö", "oe")
                                        .replace("ü", "ue")
                                        .replace("ß", "ss"),
                                Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-");
        var cut = letters.substring(0, Math.min(letters.length(), LONGEST));
        var key = cut.replaceAll("^-+|-+$", "");
        // A name without a Latin letter is no key, nor is what means something in an address.
        return key.isEmpty() || RESERVED.contains(key) ? "item" : key;
    }
}
