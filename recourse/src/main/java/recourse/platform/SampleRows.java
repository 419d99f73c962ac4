package recourse.platform;

import org.jooq.Field;
import org.jooq.TableField;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The rows in which a module keeps its share of a complaint's life. {@code bin/seed} reads lives
 * that were really lived in the demonstration and tells them anew, with other ids, days, people and
 * words, through COPY.
 */
public interface SampleRows {
    /**
     * By which fields the rows of a life are found: each holds the complaint's id, or that of
     * another row of its life.
     */
    List<TableField<?, UUID>> keys();

    /** What has its own value from the database, row by row. */
    default Set<Field<?>> left() {
        return Set.of();
    }

    /** What the database computes from what stands there instead. */
    default Map<Field<?>, Field<?>> computed() {
        return Map.of();
    }

    /**
     * Whether this life can be told anew: nothing of it waits for the program, nothing of it is too
     * large.
     */
    default boolean isTellable(SampleLife life) {
        return true;
    }

    /** When the program itself will next have something to do about this life. */
    default Optional<Instant> nextLook(SampleLife life) {
        return Optional.empty();
    }

    /** Makes anew what does not follow from new ids, days and words alone. */
    default void renew(SampleLife life) {}

    /** Tells what all modules have made of this life. */
    default void tell(SampleLife life) {}

    /** The lives stand in their tables; called at the end of the transaction that wrote them. */
    default void written() {}
}
