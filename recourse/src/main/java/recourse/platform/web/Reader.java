package recourse.platform.web;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Who reads a page: their viewer and name when they are signed in, their zone and language when
 * known.
 */
public record Reader(
        @Nullable Object viewer, @Nullable String name, ZoneId zone, @Nullable String language) {
    public static Reader stranger() {
        return new Reader(null, null, ZoneOffset.UTC, null);
    }
}
