package recourse.platform;

import java.util.function.Predicate;

/**
 * One page of the settings, listed for those who may change something there. {@code key.title}
 * names it in the bundles, {@code key.sentence} says in plain words what one does there.
 */
public record SettingsSection(
        String key, String path, Group group, int order, Predicate<Object> visible) {
    /** How the index is laid out. */
    public enum Group {
        HOUSE,
        PEOPLE,
        ABOUT,
        WORK,
        MAIL,
        ACCESS,
        YOU
    }

    public static SettingsSection forAdministrators(
            String key, String path, Group group, int order) {
        return new SettingsSection(key, path, group, order, Administrator.only());
    }
}
