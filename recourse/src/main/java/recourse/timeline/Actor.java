package recourse.timeline;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Who did it, as the chain keeps it: {@code staff:ID}, {@code key:ID}, {@code complainant:ID} or
 * {@code system:NAME}.
 */
public record Actor(String kind, @Nullable String id) {
    public static Actor staff(UUID id) {
        return new Actor("staff", id.toString());
    }

    public static Actor key(String id) {
        return new Actor("key", id);
    }

    public static Actor complainant() {
        return new Actor("complainant", null);
    }

    public static Actor system(String part) {
        return new Actor("system", part);
    }

    public static Actor parse(String text) {
        var colon = text.indexOf(':');
        return colon < 0
                ? new Actor(text, null)
                : new Actor(text.substring(0, colon), text.substring(colon + 1));
    }

    public boolean isStaff() {
        return kind.equals("staff");
    }

    /** The member of staff, if it was one. */
    public @Nullable UUID staffId() {
        return isStaff() && id != null ? UUID.fromString(id) : null;
    }

    @Override
    public String toString() {
        return id == null ? kind : kind + ":" + id;
    }
}
