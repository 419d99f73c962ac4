package recourse.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The categories with their way up: a complaint is put into a leaf, and the parents' words speak
 * for each leaf below.
 */
final class CategoryTree {

    private final Map<UUID, CategorySketch> byId = new HashMap<>();
    private final List<CategorySketch> leaves;

    CategoryTree(List<CategorySketch> categories) {
        var parents = new HashSet<UUID>();
        for (var category : categories) {
            byId.put(category.id(), category);
            if (category.parent() != null) {
                parents.add(category.parent());
            }
        }
        leaves = categories.stream().filter(category -> !parents.contains(category.id())).toList();
    }

    List<CategorySketch> leaves() {
        return leaves;
    }

    /**
     * The category itself first, then its parent, up to the top; a tree bent into a ring ends where
     * it began.
     */
    List<CategorySketch> wayUp(CategorySketch leaf) {
        var way = new ArrayList<CategorySketch>();
        var next = leaf;
        while (next != null && !way.contains(next)) {
            way.add(next);
            next = next.parent() == null ? null : byId.get(next.parent());
        }
        return way;
    }

    CategorySketch get(UUID id) {
        return Objects.requireNonNull(byId.get(id));
    }
}
