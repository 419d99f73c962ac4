package recourse.platform;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Text that an administrator writes and others read, by language tag. */
public record Words(Map<String, String> byLanguage) {
    public Words {
        byLanguage = Map.copyOf(byLanguage);
    }

    public static Words of(String language, String text, String... more) {
        var words = new LinkedHashMap<String, String>();
        words.put(language, text);
        for (var i = 0; i + 1 < more.length; i += 2) {
            words.put(more[i], more[i + 1]);
        }
        return new Words(words);
    }

    /** In the first of these languages that it is written in, else in any. */
    public String in(Locale... languages) {
        for (var language : languages) {
            var text = byLanguage.get(language.toLanguageTag());
            if (text == null) {
                text = byLanguage.get(language.getLanguage());
            }
            if (text != null) {
                return text;
            }
        }
        var english = byLanguage.get("en");
        return english != null
                ? english
                : byLanguage.values().stream().sorted().findFirst().orElse("");
    }
}
