package recourse.complaint;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text as it is indexed and asked for: accents folded here, word forms by PostgreSQL in the
 * language of the text. A question is asked in every language that texts are written in.
 */
final class SearchText {
    /** PostgreSQL refuses a tsvector past 1 MB; a longer text is found by its beginning. */
    private static final int LONGEST = 200_000;

    private static final String MARK = "\t";

    private SearchText() {}

    static Field<String> words(Locale language, @Nullable String... parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            if (part != null) {
                text.append(part).append('\n');
            }
        }
        var folded = folded(text.length() > LONGEST ? text.substring(0, LONGEST) : text.toString());
        return field(
                "to_tsvector({0}::regconfig, {1})",
                String.class, val(configuration(language)), val(folded));
    }

    /** Text with the name of its configuration before it, for rows that are streamed in. */
    static String marked(Locale language, String text) {
        return configuration(language) + MARK + folded(text);
    }

    /** The words of such text. */
    static Field<String> ofMarked(Field<String> text) {
        return field(
                "to_tsvector(split_part({0}, {1}, 1)::regconfig, substr({0}, strpos({0}, {1}) + 1))",
                String.class,
                field(org.jooq.impl.DSL.name(text.getName())),
                org.jooq.impl.DSL.inline(MARK));
    }

    static Condition matches(Field<String> words, String question) {
        var folded = folded(question);
        return words.isNotNull()
                .and(
                        org.jooq.impl.DSL.condition(
                                "{0} @@ (websearch_to_tsquery('english', {1}) || websearch_to_tsquery('german', {1}))",
                                words, val(folded)));
    }

    private static String configuration(Locale language) {
        return switch (language.getLanguage()) {
            case "de" -> "german";
            default -> "english";
        };
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
}
