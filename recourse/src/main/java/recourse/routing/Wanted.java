package recourse.routing;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody wants a complaint to be: a team by key or name, a person by user name or id, and
 * why.
 */
public record Wanted(@Nullable String team, @Nullable String owner, @Nullable String reason) {}
