package recourse.platform;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.TreeMap;

/**
 * An administrator changed how the house runs. Published inside the transaction of the change; the
 * timeline keeps who did it and each value before and after.
 *
 * @param what the name of the thing, such as that of a team
 */
public record SettingChanged(
        Area area, String what, Act act, String by, Map<String, Change> changes) {
    /** What part of the house: each has a chain of its own. */
    public enum Area {
        HOUSE,
        HOURS,
        BRAND,
        STAFF,
        TEAM,
        ROLE,
        CATEGORY,
        PRODUCT,
        SITE,
        CAUSE,
        ROUTING,
        AUTHORITY,
        TEMPLATE,
        RELAY,
        KEY
    }

    /** What was done to it. */
    public enum Act {
        ADDED,
        CHANGED,
        RETIRED,
        RESTORED
    }

    /** One value before and after; empty where there was or is none. */
    public record Change(String before, String after) {}

    public SettingChanged {
        changes = Map.copyOf(changes);
    }

    public static SettingChanged added(
            Area area, String what, Administrator by, Map<String, ?> values) {
        return new SettingChanged(area, what, Act.ADDED, by.actor(), differences(Map.of(), values));
    }

    public static SettingChanged changed(
            Area area, String what, Administrator by, Map<String, ?> before, Map<String, ?> after) {
        return new SettingChanged(area, what, Act.CHANGED, by.actor(), differences(before, after));
    }

    public static SettingChanged of(Area area, String what, Act act, Administrator by) {
        return new SettingChanged(area, what, act, by.actor(), Map.of());
    }

    /** Whether there is anything to tell: a form that was sent unchanged changes nothing. */
    public boolean isWorthTelling() {
        return act != Act.CHANGED || !changes.isEmpty();
    }

    private static Map<String, Change> differences(Map<String, ?> before, Map<String, ?> after) {
        var names = new TreeMap<String, Change>();
        before.keySet().forEach(name -> names.put(name, new Change("", "")));
        after.keySet().forEach(name -> names.put(name, new Change("", "")));
        names.replaceAll((name, none) -> new Change(text(before.get(name)), text(after.get(name))));
        names.values().removeIf(change -> change.before().equals(change.after()));
        return names;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
