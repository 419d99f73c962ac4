package recourse.assessment;

import org.jspecify.annotations.Nullable;

import recourse.platform.Words;
import recourse.taxonomy.Category;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A category as the models see it: its place in the tree and how people describe it, by language
 * tag.
 */
public record CategorySketch(UUID id, @Nullable UUID parent, Map<String, Wording> wordings) {

    public CategorySketch {
        wordings = Map.copyOf(wordings);
    }

    public static CategorySketch of(Category category) {
        var wordings =
                category.name().byLanguage().keySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        language -> wording(category, language)));
        return new CategorySketch(category.id(), category.parentId(), wordings);
    }

    private static Wording wording(Category category, String language) {
        return new Wording(
                written(category.name(), language),
                written(category.description(), language),
                category.examples().stream()
                        .map(example -> written(example, language))
                        .filter(example -> !example.isEmpty())
                        .toList());
    }

    /** Only what is written in this very language: another one would blur what the words tell. */
    private static String written(Words words, String language) {
        return words.byLanguage().getOrDefault(language, "");
    }
}
