package recourse.identity;

import java.util.Set;
import java.util.UUID;

/** A named row of permissions. */
public record Role(UUID id, String key, String name, Set<Permission> permissions) {}
