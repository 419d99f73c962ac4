package recourse.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.stream.Stream;

class IdsTest {
    private final Ids ids = new Ids(new Clock(() -> Instant.parse("2026-03-02T09:00:00Z")));

    @Test
    void standInTheOrderOfTheirMakingWithinOneInstant() {
        var made = Stream.generate(ids::next).limit(10_000).toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void areOfVersionSeven() {
        var id = ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16)
                .isEqualTo(Instant.parse("2026-03-02T09:00:00Z").toEpochMilli());
    }
}
