package recourse.platform.web;

import java.util.Map;

/** What somebody typed into a form, to be shown again when something must be mended. */
public record Typed(Map<String, String> fields) {
    public static final Typed NOTHING = new Typed(Map.of());

    public Typed {
        fields = Map.copyOf(fields);
    }

    public String get(String field) {
        return get(field, "");
    }

    public String get(String field, String otherwise) {
        return fields.getOrDefault(field, otherwise);
    }
}
