package recourse.demonstration.seed;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What is new in one life: its ids, its day, what its people are called and say. */
final class Retelling {
    private static final long MILLIS_OF_A_DAY = 86_400_000L;
    private static final long RANDOM_PART = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final UUID[] ids;
    private final long days;
    private final List<@Nullable String> words;

    Retelling(List<UUID> lived, long days, List<@Nullable String> words, RandomGenerator random) {
        this.days = days;
        this.words = words;
        this.ids = new UUID[lived.size()];
        for (var i = 0; i < ids.length; i++) {
            ids[i] = anew(lived.get(i), random.nextLong());
        }
    }

    UUID id(int number) {
        return ids[number];
    }

    long days() {
        return days;
    }

    @Nullable String words(int number) {
        return words.get(number);
    }

    /** An id tells when it was made; the ids of a life keep their order. */
    private UUID anew(UUID lived, long chance) {
        return new UUID(
                lived.getMostSignificantBits() + (days * MILLIS_OF_A_DAY << 16),
                chance & RANDOM_PART | VARIANT);
    }
}
