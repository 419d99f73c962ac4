package recourse.resolution.web;

import java.util.Map;

/** What was typed into a form, to be shown again; nothing for a field that is still untouched. */
public record Typed(Map<String, String> fields) {
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean is(String name, String value) {
        return get(name).equals(value);
    }
}
