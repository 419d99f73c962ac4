package recourse.complaint;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing complained of. */
public record Point(UUID id, int number, String text, @Nullable UUID categoryId, @Nullable String product) {}
