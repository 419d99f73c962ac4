package recourse.demonstration.story;

import recourse.platform.Words;
import recourse.taxonomy.Severity;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One leaf of the category tree, with how often and how it is told. */
public record Matter(
        String key,
        Words name,
        Words about,
        List<Words> examples,
        Severity severity,
        int weight,
        String team,
        String brand,
        List<String> products,
        String siteKind,
        int least,
        int most,
        List<String> wants,
        List<String> causes,
        Map<String, Telling> tellings) {
    /** What is written in one language. */
    record Telling(List<Template> subjects, List<Template> tells) {}

    static Matter of(Sheet top, Sheet leaf) {
        var amount = leaf.text("amount").split("-");
        return new Matter(
                leaf.text("key"),
                leaf.words("name"),
                leaf.words("about"),
                examples(leaf.sheet("examples")),
                Severity.valueOf(leaf.text("severity").toUpperCase(java.util.Locale.ROOT)),
                leaf.number("weight"),
                top.text("team"),
                top.text("brand"),
                leaf.text("products").equals("things")
                        ? List.of("furniture", "lighting", "appliances", "textiles", "garden")
                        : leaf.names("products"),
                leaf.text("sites"),
                Integer.parseInt(amount[0]),
                Integer.parseInt(amount[1]),
                leaf.names("wants"),
                leaf.names("causes"),
                leaf.sheet("tells").values().keySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        language -> language,
                                        language -> telling(leaf, language))));
    }

    Telling telling(String language) {
        var telling = tellings.get(language);
        if (telling == null) {
            throw new IllegalArgumentException(key + " is not told in " + language);
        }
        return telling;
    }

    private static Telling telling(Sheet leaf, String language) {
        return new Telling(
                Template.all(leaf.sheet("subjects").lines(language)),
                Template.all(leaf.sheet("tells").lines(language)));
    }

    private static List<Words> examples(Sheet sheet) {
        return sheet.values().keySet().stream()
                .flatMap(language ->
                        sheet.lines(language).stream().map(line -> Words.of(language, line)))
                .toList();
    }
}
