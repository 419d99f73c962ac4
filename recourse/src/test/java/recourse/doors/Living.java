package recourse.doors;

import recourse.complaint.Reference;
import recourse.platform.Ids;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;

/** What one request is about: a complaint and the things that hang on it, by their place holder. */
record Living(Map<String, String> names) {
    private static final String REFERENCE = "reference";

    Living {
        names = Map.copyOf(names);
    }

    static Living at(String reference) {
        return new Living(Map.of(REFERENCE, reference));
    }

    String reference() {
        return names.getOrDefault(REFERENCE, "");
    }

    Living with(String name, Object value) {
        var more = new HashMap<>(names);
        more.put(name, value.toString());
        return new Living(more);
    }

    /** The same things, looked for where they are not. */
    Living under(String otherReference) {
        return with(REFERENCE, otherReference);
    }

    /** A complaint that nobody ever made, and with it things that nobody ever made. */
    Living madeUp(boolean alsoTheThings, Ids ids) {
        var nowhere = under(Reference.next(new SecureRandom()).text());
        if (alsoTheThings) {
            for (var name : names.keySet()) {
                if (names.getOrDefault(name, "").length() == 36) {
                    nowhere = nowhere.with(name, ids.next());
                }
            }
        }
        return nowhere;
    }

    /** Puts the values where their names stand in braces. */
    String fill(String text) {
        var filled = text;
        for (var name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }

    /** Takes them out again, so that two answers about different things can be compared. */
    String blank(String text) {
        var blanked = text;
        for (var name : names.entrySet()) {
            if (!name.getValue().isEmpty()) {
                blanked = blanked.replace(name.getValue(), "{}");
            }
        }
        return blanked;
    }
}
