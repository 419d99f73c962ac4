package recourse.demonstration.story;

import recourse.party.Person;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * People who complain: made-up names from many places, at addresses to which nothing is ever
 * delivered.
 */
public final class Tellers {
    private static final Sheet NAMES = Sheet.read("words.yaml").sheet("names");
    static final List<String> LAST = NAMES.names("last");
    private static final List<String> FIRST = NAMES.names("first");
    private static final List<String> STREETS = NAMES.names("streets");
    private static final List<String> PLACES = NAMES.names("places");
    private static final List<String> NEEDS = NAMES.choices("needs");

    private Tellers() {}

    public static Person.Details any(Locale language, RandomGenerator random) {
        if (random.nextInt(60) == 0) {
            return new Person.Details(
                    null, null, null, null, null, null, language.getLanguage(), true, null);
        }
        var first = Lexicon.any(FIRST, random);
        var last = Lexicon.any(LAST, random);
        var mail = random.nextInt(12) == 0 ? null : address(first, last, random);
        return new Person.Details(
                first + " " + last,
                mail,
                mail != null && random.nextInt(3) == 0
                        ? null
                        : "+49 30 5550 " + (1000 + random.nextInt(9000)),
                random.nextInt(3) == 0
                        ? Lexicon.any(STREETS, random)
                                + " "
                                + (1 + random.nextInt(140))
                                + ", "
                                + Lexicon.any(PLACES, random)
                        : null,
                random.nextInt(2) == 0 ? "C" + (1_000_000 + random.nextInt(9_000_000)) : null,
                null,
                language.getLanguage(),
                false,
                random.nextInt(40) == 0 ? Lexicon.any(NEEDS, random) : null);
    }

    private static String address(String first, String last, RandomGenerator random) {
        var name =
                Normalizer.normalize(
                                (first + "." + last).toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("[^a-z.]", "");
        return name
                + (random.nextInt(3) == 0 ? "" : String.valueOf(10 + random.nextInt(90)))
                + "@example.org";
    }
}
