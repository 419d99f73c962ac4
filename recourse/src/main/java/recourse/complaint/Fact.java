package recourse.complaint;

import org.jspecify.annotations.Nullable;

import recourse.timeline.Actor;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * One thing that happened in the life of a complaint: when it did, when we wrote it down, and who
 * did it.
 */
public record Fact(
        UUID id,
        FactKind kind,
        Instant at,
        Instant recordedAt,
        Actor by,
        @Nullable UUID contactId,
        @Nullable UUID undoes,
        @Nullable String reason) {

    /** The facts that were not taken back, in the order of their recording. */
    static List<Fact> standing(List<Fact> all) {
        var takenBack = new HashSet<UUID>();
        all.forEach(fact -> {
            if (fact.undoes != null) {
                takenBack.add(fact.undoes);
            }
        });
        return all.stream()
                .filter(fact -> fact.undoes == null && !takenBack.contains(fact.id))
                .toList();
    }
}
