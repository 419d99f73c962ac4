package recourse.identity.web;

import recourse.platform.web.Page;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How a changed value is called and read: names instead of codes, yes and no instead of true. */
public final class ChangeWords {
    private ChangeWords() {}

    /** What was changed; a rule of routing without a category is for everything else. */
    public static String what(Page page, ChangeLine change) {
        return change.what().equals("*")
                ? page.sayOr("*", "routing.rules.fallback")
                : change.what();
    }

    /** "Name (en)" for {@code name.en}, a text in one language. */
    public static String name(Page page, ChangeLine.Value value) {
        var parts = value.name().split("\\.", 2);
        var name = page.sayOr(parts[0], "identity.changes.value." + parts[0]);
        return parts.length == 1
                ? name
                : name + " (" + page.sayOr(parts[1], "identity.changes.part." + parts[1]) + ")";
    }

    public static String text(Page page, ChangeLine.Value value, String text) {
        return switch (value.name()) {
            case "permissions" ->
                    Arrays.stream(text.split(", "))
                            .map(one -> page.sayOr(one, "identity.permission." + one))
                            .collect(Collectors.joining(", "));
            case "severity" -> page.sayOr(text, "taxonomy.severity." + text);
            case "present", "main" -> page.sayOr(text, "identity.changes." + text);
            default -> text;
        };
    }
}
