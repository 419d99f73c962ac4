package recourse.platform;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Gathers what is wrong with an input, so that whoever sent it learns all of it at once. */
public final class Checks {
    /** The longest text of any field but the narrative. */
    public static final int TEXT = 2_000;

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\",;:()\\[\\]]{1,64}@[^\\s@<>\",;:()\\[\\]]{1,255}");

    private final List<Refused.Fault> faults = new ArrayList<>();

    /** A text that may be missing; cleaned, and cut off nowhere: too long is refused. */
    public @Nullable String text(String field, @Nullable String value, int longest) {
        var clean = CleanText.orNull(value);
        if (clean != null && clean.codePointCount(0, clean.length()) > longest) {
            fault(field, "platform.check.too-long", longest);
        }
        return clean;
    }

    public @Nullable String text(String field, @Nullable String value) {
        return text(field, value, TEXT);
    }

    /** A text that must be there. */
    public String required(String field, @Nullable String value, int longest) {
        var clean = text(field, value, longest);
        if (clean == null) {
            fault(field, "platform.check.missing");
            return "";
        }
        return clean;
    }

    public @Nullable String email(String field, @Nullable String value) {
        var clean = text(field, value, 320);
        if (clean != null && !EMAIL.matcher(clean).matches()) {
            fault(field, "platform.check.email");
        }
        return clean;
    }

    public <E extends Enum<E>> @Nullable E oneOf(
            String field, Class<E> type, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(value.strip().toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return constant;
            }
        }
        fault(field, "platform.check.one-of", List.of(type.getEnumConstants()));
        return null;
    }

    public void fault(String field, String key, Object... values) {
        faults.add(new Refused.Fault(field, key, List.of(values)));
    }

    public void refuseFaults() {
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
    }
}
