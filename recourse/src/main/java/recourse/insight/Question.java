package recourse.insight;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.UUID;

/**
 * What is asked: a period and, if one likes, only some complaints; taken apart by one dimension or
 * by none.
 */
public record Question(
        Period period,
        @Nullable UUID team,
        Set<UUID> categories,
        @Nullable String channel,
        @Nullable UUID brand,
        @Nullable Dimension by) {
    public Question {
        categories = Set.copyOf(categories);
    }

    public static Question about(Period period) {
        return new Question(period, null, Set.of(), null, null, null);
    }

    public Question ofBrand(UUID only) {
        return new Question(period, team, categories, channel, only, by);
    }

    public Question by(Dimension dimension) {
        return new Question(period, team, categories, channel, brand, dimension);
    }
}
