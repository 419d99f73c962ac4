package recourse.taxonomy.web;

import java.util.HashMap;
import java.util.Map;

/** Fields such as {@code name.en} and the words they stand for. */
final class WordsForm {
    private WordsForm() {}

    static Map<String, String> words(Map<String, String> fields, String name) {
        var words = new HashMap<String, String>();
        fields.forEach((field, text) -> {
            if (field.startsWith(name + ".")) {
                words.put(field.substring(name.length() + 1), text);
            }
        });
        return words;
    }

    static void put(Map<String, String> fields, String name, Map<String, String> words) {
        words.forEach((language, text) -> fields.put(name + "." + language, text));
    }
}
