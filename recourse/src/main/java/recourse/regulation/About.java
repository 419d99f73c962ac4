package recourse.regulation;

import org.jspecify.annotations.Nullable;

import recourse.platform.Words;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a regime comes from and whom it is for.
 *
 * @param calendar the region whose working days the rule itself names; empty where it depends on
 *     the place
 * @param reviewed when somebody last read the sources
 */
public record About(
        @Nullable String jurisdiction,
        @Nullable String authority,
        @Nullable Words appliesTo,
        @Nullable String calendar,
        @Nullable LocalDate reviewed,
        List<Source> sources) {
    public About {
        sources = List.copyOf(sources);
    }
}
