package recourse.timeline;

import java.util.UUID;

/** PostgreSQL orders ids by their bytes, Java by two signed halves. */
final class IdOrder {
    private IdOrder() {}

    static boolean isBefore(UUID one, UUID other) {
        var halves =
                Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return halves < 0
                || halves == 0
                        && Long.compareUnsigned(
                                        one.getLeastSignificantBits(),
                                        other.getLeastSignificantBits())
                                < 0;
    }
}
