package recourse.taxonomy.web;

import recourse.platform.web.Typed;
import recourse.taxonomy.ChangeCategory;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The fields of a category and what they say. */
final class CategoryForm {
    private CategoryForm() {}

    static ChangeCategory.Told told(Map<String, String> fields) {
        return new ChangeCategory.Told(
                fields.get("parent"),
                WordsForm.words(fields, "name"),
                WordsForm.words(fields, "description"),
                WordsForm.words(fields, "examples"),
                fields.get("severity"));
    }

    static Typed typed(ChangeCategory.Told told) {
        var fields = new HashMap<String, String>();
        fields.put("parent", Objects.requireNonNullElse(told.parent(), ""));
        fields.put("severity", Objects.requireNonNullElse(told.severity(), "NORMAL"));
        WordsForm.put(fields, "name", or(told.name()));
        WordsForm.put(fields, "description", or(told.description()));
        WordsForm.put(fields, "examples", or(told.examples()));
        return new Typed(fields);
    }

    private static Map<String, String> or(
            @org.jspecify.annotations.Nullable Map<String, String> words) {
        return words == null ? Map.of() : words;
    }
}
