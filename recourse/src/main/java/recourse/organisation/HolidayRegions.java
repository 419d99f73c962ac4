package recourse.organisation;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

import org.springframework.stereotype.Component;

import recourse.platform.Cached;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The countries and their parts whose public holidays are known, by name. */
@Component
public class HolidayRegions {
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");

    // Some eighty files are read once, when an administrator first asks.
    private final Cached<List<CalendarHierarchy>> countries =
            new Cached<>(Duration.ofDays(1), HolidayRegions::read);
    private final Map<Locale, Map<String, String>> named = new ConcurrentHashMap<>();

    /** What each is called in this language, by its code such as {@code de-be}. */
    public Map<String, String> in(Locale language) {
        return named.computeIfAbsent(language, this::name);
    }

    private Map<String, String> name(Locale language) {
        var names = new TreeMap<String, String>();
        for (var country : countries.get()) {
            var code = country.getId().toLowerCase(Locale.ROOT);
            var name = Locale.of("", code.toUpperCase(Locale.ROOT)).getDisplayCountry(language);
            names.put(code, name);
            country.getChildren()
                    .forEach((part, child) ->
                            names.put(
                                    code + "-" + part,
                                    name + ", " + child.getDescription(language)));
        }
        return Map.copyOf(names);
    }

    private static List<CalendarHierarchy> read() {
        return HolidayManager.getSupportedCalendarCodes().stream()
                .filter(code -> COUNTRY.matcher(code).matches())
                .map(code ->
                        HolidayManager.getInstance(
                                        ManagerParameters.create(code.toLowerCase(Locale.ROOT)))
                                .getCalendarHierarchy())
                .toList();
    }
}
