package recourse.assessment;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.UUID;

/**
 * A category as the models see it: its place in the tree and how people describe it, by language
 * tag.
 */
public record CategorySketch(UUID id, @Nullable UUID parent, Map<String, Wording> wordings) {

    public CategorySketch {
        wordings = Map.copyOf(wordings);
    }
}
