package recourse.identity;

import org.springframework.stereotype.Component;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The roles that a new organisation begins with; an administrator changes their rows, not this
 * code.
 */
@Component
public class StandardRoles {
    private static final Map<String, Set<Permission>> PERMISSIONS =
            Map.of(
                    "admin", EnumSet.allOf(Permission.class),
                    "lead",
                            EnumSet.of(
                                    Permission.TRIAGE,
                                    Permission.RECEIVE,
                                    Permission.BACKDATE,
                                    Permission.WORK,
                                    Permission.ASSIGN,
                                    Permission.APPROVE,
                                    Permission.RESTRICT,
                                    Permission.SEE_INSIGHT,
                                    Permission.EXPORT,
                                    Permission.OUTGOING),
                    "handler", EnumSet.of(Permission.RECEIVE, Permission.BACKDATE, Permission.WORK),
                    "quality",
                            EnumSet.of(
                                    Permission.SEE_ALL, Permission.SEE_INSIGHT, Permission.EXPORT),
                    "compliance",
                            EnumSet.of(
                                    Permission.SEE_ALL,
                                    Permission.SEE_INSIGHT,
                                    Permission.EXPORT,
                                    Permission.RESTRICT,
                                    Permission.APPROVE,
                                    Permission.ERASE),
                    "integrator",
                            EnumSet.of(
                                    Permission.RECEIVE,
                                    Permission.BACKDATE,
                                    Permission.SEE_ALL,
                                    Permission.WORK),
                    "read-only", EnumSet.of(Permission.SEE_ALL));

    private static final Map<String, String> NAMES =
            Map.of(
                    "admin", "Administrator",
                    "lead", "Team lead",
                    "handler", "Case handler",
                    "quality", "Quality manager",
                    "compliance", "Compliance officer",
                    "integrator", "Integrator",
                    "read-only", "Reader");

    private final People people;

    public StandardRoles(People people) {
        this.people = people;
    }

    /**
     * Whether a role still bears the name it began with, so that it can be said in any language.
     */
    public static boolean isNamedAsBefore(Role role) {
        return role.name().equals(NAMES.get(role.key()));
    }

    /** Adds them all, by key. */
    public Map<String, Role> add() {
        var roles = new TreeMap<String, Role>();
        PERMISSIONS.forEach((key, permissions) ->
                roles.put(key, people.addRole(key, NAMES.getOrDefault(key, key), permissions)));
        return roles;
    }
}
