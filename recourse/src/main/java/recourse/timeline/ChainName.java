package recourse.timeline;

import org.jspecify.annotations.Nullable;

import recourse.platform.Json;

import tools.jackson.core.JacksonException;

import java.util.UUID;

/**
 * How a chain is called when something is wrong with it: by the reference that its first entry
 * gives, else by its id.
 */
final class ChainName {
    private ChainName() {}

    static String of(UUID subject, String kind, @Nullable String beginning) {
        return kind + " " + reference(beginning) + subject;
    }

    private static String reference(@Nullable String beginning) {
        try {
            return beginning != null
                            && Json.fields(beginning).get("reference") instanceof String reference
                    ? reference + " "
                    : "";
        } catch (JacksonException broken) {
            return "";
        }
    }
}
