package recourse.taxonomy;

import org.jspecify.annotations.Nullable;

import recourse.platform.Checks;
import recourse.platform.CleanText;
import recourse.platform.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Words that somebody wrote, a text for each language: blank ones are left out. */
final class WordsTold {
    private WordsTold() {}

    static Words required(
            Checks checks, String field, @Nullable Map<String, String> told, int longest) {
        var words = optional(checks, field, told, longest);
        if (words.byLanguage().isEmpty()) {
            checks.fault(field, "platform.check.missing");
        }
        return words;
    }

    static Words optional(
            Checks checks, String field, @Nullable Map<String, String> told, int longest) {
        var words = new TreeMap<String, String>();
        if (told != null) {
            told.forEach((language, text) -> {
                var clean = checks.text(field + "." + language, text, longest);
                if (clean != null) {
                    words.put(language, clean);
                }
            });
        }
        return new Words(words);
    }

    /** A sentence in each line, in one language each. */
    static List<Words> lines(
            Checks checks, String field, @Nullable Map<String, String> told, int longest) {
        var all = new ArrayList<Words>();
        optional(checks, field, told, longest)
                .byLanguage()
                .forEach((language, text) ->
                        text.lines()
                                .map(CleanText::orNull)
                                .filter(line -> line != null)
                                .forEach(line -> all.add(new Words(Map.of(language, line)))));
        return all;
    }

    static Map<String, String> joined(List<Words> examples) {
        var byLanguage = new TreeMap<String, List<String>>();
        examples.forEach(example ->
                example.byLanguage()
                        .forEach((language, text) ->
                                byLanguage
                                        .computeIfAbsent(language, none -> new ArrayList<>())
                                        .add(text)));
        return byLanguage.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, lines -> String.join("\n", lines.getValue())));
    }

    /** Each language as a value of its own, for the history. */
    static void put(Map<String, String> values, String name, Map<String, String> words) {
        words.forEach((language, text) -> values.put(name + "." + language, text));
    }
}
