package recourse.desk;

import recourse.identity.Viewer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The lists that everybody comes back to: each is nothing but filters under a name. */
public enum InboxView {
    MINE("owner", "me", "open", "true", "sort", "due"),
    TEAM("team", "mine", "open", "true", "sort", "due"),
    UNASSIGNED("owner", "nobody", "open", "true", "sort", "due"),
    TRIAGE("triage", "needed", "stage", "RECEIVED", "open", "true", "sort", "priority"),
    OVERDUE("dueTo", "now", "open", "true", "sort", "due"),
    TODAY("dueFrom", "now", "dueTo", "today", "open", "true", "sort", "due"),
    WAITING("condition", "WAITING_COMPLAINANT,WAITING_OTHERS", "open", "true", "sort", "due"),
    MESSAGES("afterword", "waiting"),
    OPEN("open", "true", "sort", "due"),
    CLOSED("open", "false"),
    ALL;

    /**
     * The view whose rows are no complaints: what was held, could not be read, was not sent or came
     * back.
     */
    public static final String TO_CHECK = "to-check";

    private final Map<String, List<String>> filters;

    InboxView(String... namesAndValues) {
        var filters = new java.util.TreeMap<String, List<String>>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            filters.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        this.filters = Map.copyOf(filters);
    }

    /** Where somebody begins who has not said what to see. */
    public static InboxView first(Viewer.Staff viewer) {
        return viewer.teams().isEmpty() ? OPEN : TEAM;
    }

    public static Optional<InboxView> named(String key) {
        return List.of(values()).stream().filter(view -> view.key().equals(key)).findFirst();
    }

    /** What is done is not counted: how much there ever was asks nothing of anybody. */
    public boolean isCounted() {
        return this != CLOSED && this != ALL;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The filters of the view under those of the address, which may narrow it and sort it
     * otherwise.
     */
    public Map<String, List<String>> under(Map<String, List<String>> asked) {
        var all = new java.util.TreeMap<>(filters);
        asked.forEach((name, values) -> {
            if (values.stream().anyMatch(value -> !value.isBlank())) {
                all.put(name, values);
            }
        });
        return all;
    }
}
