package recourse.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A member of staff as others see them. */
public record StaffMember(
        UUID id,
        String userName,
        String name,
        String email,
        UUID roleId,
        String roleKey,
        Set<Permission> permissions,
        List<UUID> teams,
        List<UUID> leads,
        boolean present,
        List<String> languages) {
    public Viewer.Staff viewer() {
        return new Viewer.Staff(
                id, userName, name, roleId, permissions, Set.copyOf(teams), Set.copyOf(leads));
    }
}
