package recourse.identity;

import recourse.platform.web.Page;

/** What a role is called in the reader's language, as long as nobody has renamed it. */
public final class RoleWords {
    private RoleWords() {}

    public static String name(Page page, Role role) {
        return StandardRoles.isNamedAsBefore(role)
                ? page.sayOr(role.name(), "identity.role." + role.key())
                : role.name();
    }
}
