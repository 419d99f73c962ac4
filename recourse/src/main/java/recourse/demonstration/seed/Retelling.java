package recourse.demonstration.seed;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What is new in one life: its ids, its day, what its people are called and say. */
final class Retelling {
    private static final long RANDOM_PART = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final UUID[] ids;
    private final Shift shift;
    private List<@Nullable String> words = List.of();

    Retelling(List<UUID> lived, Shift shift, RandomGenerator random) {
        this.shift = shift;
        this.ids = new UUID[lived.size()];
        for (var i = 0; i < ids.length; i++) {
            ids[i] = anew(lived.get(i), random.nextLong());
        }
    }

    /** A link to the complaint holds its id, so the words come after the ids. */
    Retelling saying(List<@Nullable String> said) {
        words = said;
        return this;
    }

    UUID id(int number) {
        return ids[number];
    }

    Shift shift() {
        return shift;
    }

    @Nullable String words(int number) {
        return words.get(number);
    }

    /** An id tells when it was made; the ids of a life keep their order. */
    private UUID anew(UUID lived, long chance) {
        return new UUID(
                lived.getMostSignificantBits() + (shift.millis() << 16),
                chance & RANDOM_PART | VARIANT);
    }
}
