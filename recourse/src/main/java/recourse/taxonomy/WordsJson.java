package recourse.taxonomy;

import recourse.platform.Json;
import recourse.platform.Words;

import tools.jackson.core.type.TypeReference;

import java.util.Map;

/** Words as their column keeps them. */
final class WordsJson {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private WordsJson() {}

    static Words read(String json) {
        return new Words(Json.read(json, TEXTS));
    }

    static String write(Words words) {
        return Json.write(words.byLanguage());
    }
}
