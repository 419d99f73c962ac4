package recourse.identity;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** A group of people who answer one part of the category tree. */
public record Team(UUID id, String key, String name, @Nullable String phone) {}
