package recourse.complaint;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** One thing complained of. */
public record Point(
        UUID id, int number, String text, @Nullable UUID categoryId, @Nullable String product) {}
