package recourse.complaint;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** What changed, with the old value beside the new one. */
record Changes(Map<String, Object> values) {
    static Changes none() {
        return new Changes(new HashMap<>());
    }

    Changes of(String name, @Nullable Object before, @Nullable Object after) {
        if (after != null) {
            values.put(name, plain(after));
        }
        if (before != null) {
            values.put(name + "Before", plain(before));
        }
        return this;
    }

    private static Object plain(Object value) {
        return value instanceof Map<?, ?> || value instanceof Number ? value : value.toString();
    }
}
