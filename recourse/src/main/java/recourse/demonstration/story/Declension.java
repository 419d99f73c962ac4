package recourse.demonstration.story;

import java.util.Locale;
import java.util.Map;

/**
 * A noun with the article that a sentence asks for: "a", "den", "einem". German nouns come with
 * "der", "die" or "das".
 */
final class Declension {
    private static final Map<String, String> MASCULINE =
            Map.of(
                    "der", "der", "den", "den", "dem", "dem", "ein", "ein", "einen", "einen",
                    "einem", "einem");
    private static final Map<String, String> FEMININE =
            Map.of(
                    "der", "die", "den", "die", "dem", "der", "ein", "eine", "einen", "eine",
                    "einem", "einer");
    private static final Map<String, String> NEUTER =
            Map.of(
                    "der", "das", "den", "das", "dem", "dem", "ein", "ein", "einen", "ein", "einem",
                    "einem");

    private Declension() {}

    /** The article as for a masculine noun names the case; a capital asks for a capital. */
    static String with(String article, String noun) {
        var space = noun.indexOf(' ');
        var gender = space < 0 ? "" : noun.substring(0, space);
        return switch (gender) {
            case "der" -> declined(article, MASCULINE, noun.substring(space + 1));
            case "die" -> declined(article, FEMININE, noun.substring(space + 1));
            case "das" -> declined(article, NEUTER, noun.substring(space + 1));
            default ->
                    ("aeiou".indexOf(noun.charAt(0)) >= 0 && article.equals("a") ? "an" : article)
                            + " "
                            + noun;
        };
    }

    /** Without any article. */
    static String bare(String noun) {
        return noun.replaceFirst("^(der|die|das) ", "");
    }

    private static String declined(String article, Map<String, String> forms, String noun) {
        var form = forms.get(article.toLowerCase(Locale.ROOT));
        if (form == null) {
            throw new IllegalArgumentException("no German article is " + article);
        }
        return (Character.isUpperCase(article.charAt(0)) ? capital(form) : form) + " " + noun;
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
