package recourse.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A group of people who answer one part of the category tree. */
public record Team(UUID id, String key, String name, @Nullable String phone) {}
