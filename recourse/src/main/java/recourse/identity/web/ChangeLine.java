package recourse.identity.web;

import recourse.platform.SettingChanged.Area;
import recourse.timeline.SettingHistory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** One change as it is read: who, when, what, and each value before and after. */
public record ChangeLine(
        Instant at, String who, Area area, String what, String act, List<Value> values) {
    /** One value; its name is that of the field. */
    public record Value(String name, String before, String after) {}

    static ChangeLine of(SettingHistory.Told told, String who) {
        var entry = told.entry();
        var before = map(entry.particulars().get("before"));
        var after = map(entry.particulars().get("after"));
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        var values = new ArrayList<Value>();
        for (var name : names) {
            values.add(
                    new Value(name, before.getOrDefault(name, ""), after.getOrDefault(name, "")));
        }
        return new ChangeLine(
                entry.at(), who, told.area(), entry.text("what"), entry.kind(), values);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> map(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, String>) map : Map.of();
    }
}
