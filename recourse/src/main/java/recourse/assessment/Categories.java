package recourse.assessment;

import org.springframework.stereotype.Component;

import recourse.taxonomy.Category;
import recourse.taxonomy.Taxonomy;

import java.util.Locale;
import java.util.Optional;

/** Finds a place in the category tree by what a person or a program calls it. */
@Component
class Categories {
    private final Taxonomy taxonomy;

    Categories(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** By its key, or by its way from the top, "Cards › Double charge", in any language. */
    Optional<Category> named(String keyOrWay) {
        return taxonomy.categoryNamed(keyOrWay)
                .or(() ->
                        taxonomy.categories().stream()
                                .filter(category -> isWay(category, keyOrWay))
                                .findFirst());
    }

    private boolean isWay(Category category, String way) {
        return category.name().byLanguage().keySet().stream()
                .map(Locale::forLanguageTag)
                .anyMatch(language ->
                        taxonomy.pathName(category.id(), language).equalsIgnoreCase(way));
    }
}
