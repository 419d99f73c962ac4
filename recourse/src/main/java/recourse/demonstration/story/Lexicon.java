package recourse.demonstration.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The words of one language that tales are filled with. */
record Lexicon(
        Locale language,
        List<String> relatives,
        List<String> ages,
        List<String> numbers,
        List<String> ordinals,
        String card,
        Map<String, String> cards,
        Map<String, List<String>> things,
        List<String> appliances,
        List<String> lamps,
        List<Place> places) {
    /** Where it happened: a site of the house, as it stands in a sentence. */
    record Place(String key, String kind, String inSentence) {}

    static Lexicon read(Locale language) {
        var tag = language.getLanguage();
        var words = Sheet.read("words.yaml").sheet(tag);
        var cards = new LinkedHashMap<String, String>();
        words.sheet("cards").values().forEach((key, name) -> cards.put(key, name.toString()));
        var things = new LinkedHashMap<String, List<String>>();
        words.sheet("things")
                .values()
                .keySet()
                .forEach(key -> things.put(key, words.sheet("things").names(key)));
        var places =
                Sheet.read("house.yaml").sheets("sites").stream()
                        .map(site ->
                                new Place(
                                        site.text("key"),
                                        site.text("kind"),
                                        site.sheet("in").text(tag)))
                        .toList();
        return new Lexicon(
                language,
                words.names("relatives"),
                words.names("ages"),
                words.names("numbers"),
                words.names("ordinals"),
                words.text("card"),
                cards,
                things,
                words.names("appliances"),
                words.names("lamps"),
                places);
    }

    Place place(String kind, RandomGenerator random) {
        return any(places.stream().filter(place -> place.kind.equals(kind)).toList(), random);
    }

    Place place(String key) {
        return places.stream().filter(place -> place.key.equals(key)).findFirst().orElseThrow();
    }

    List<String> things(String product) {
        return things.getOrDefault(product, things.getOrDefault("furniture", List.of()));
    }

    static <T> T any(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
