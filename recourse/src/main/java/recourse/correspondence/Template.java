package recourse.correspondence;

import recourse.platform.Words;

import java.util.List;
import java.util.UUID;

/** Words to begin a message with, in several languages, with {@code {{variables}}}. */
public record Template(UUID id, String key, Words name, Words subject, Words body) {
    /** The one that is no beginning of a person's message; no key that we make looks like it. */
    static final String ACKNOWLEDGEMENT = "house.acknowledgement";

    public boolean isAcknowledgement() {
        return key.equals(ACKNOWLEDGEMENT);
    }

    /**
     * A template with its variables filled in; what is missing is named, and marked in the text.
     */
    public record Filled(String subject, String body, List<String> missing) {
        public Filled {
            missing = List.copyOf(missing);
        }
    }
}
