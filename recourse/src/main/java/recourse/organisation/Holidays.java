package recourse.organisation;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

import org.jspecify.annotations.Nullable;

import recourse.platform.Words;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The public holidays of one region, such as {@code de-be}, {@code gb-eng} or {@code us}; {@code
 * none} has none.
 */
public final class Holidays {
    public static final Holidays NONE = new Holidays("none");

    private final String region;
    private final Map<Integer, Map<LocalDate, Words>> byYear = new ConcurrentHashMap<>();

    private Holidays(String region) {
        this.region = region;
    }

    /**
     * Refuses a region that nobody keeps holidays for: a misspelt region would silently shorten
     * every deadline.
     */
    public static Holidays in(String region) {
        if (region.equalsIgnoreCase(NONE.region)) {
            return NONE;
        }
        var holidays = new Holidays(region.toLowerCase(Locale.ROOT));
        if (!holidays.isKnown()) {
            throw new IllegalArgumentException(
                    "no holidays are known for the region '" + region + "'");
        }
        return holidays;
    }

    public String region() {
        return region;
    }

    public Optional<Words> on(LocalDate date) {
        return Optional.ofNullable(byYear.computeIfAbsent(date.getYear(), this::year).get(date));
    }

    private Map<LocalDate, Words> year(int year) {
        if (region.equals(NONE.region)) {
            return Map.of();
        }
        // A New Year's Day on a Saturday may be kept on the last day of the year before.
        var days = new HashMap<LocalDate, Words>();
        IntStream.rangeClosed(year - 1, year + 1)
                .boxed()
                .flatMap(this::kept)
                .forEach(holiday ->
                        daysOf(holiday)
                                .filter(date -> date.getYear() == year)
                                .forEach(date -> days.putIfAbsent(date, nameOf(holiday))));
        return Map.copyOf(days);
    }

    private Stream<Holiday> kept(int year) {
        return manager().getHolidays(Year.of(year), subdivisions()).stream();
    }

    // Both days: a Saturday shop is closed on Boxing Day itself, an office on the Monday that
    // stands in for it.
    private static Stream<LocalDate> daysOf(Holiday holiday) {
        return Stream.concat(
                Stream.of(holiday.getActualDate()), holiday.getObservedDate().stream());
    }

    private static Words nameOf(Holiday holiday) {
        return Words.of(
                "en", holiday.getDescription(Locale.ENGLISH),
                "de", holiday.getDescription(Locale.GERMAN));
    }

    private boolean isKnown() {
        var country = region.split("-")[0];
        if (!HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT))
                && !HolidayManager.getSupportedCalendarCodes().contains(country)) {
            return false;
        }
        var children = manager().getCalendarHierarchy().getChildren();
        for (var subdivision : subdivisions()) {
            var child = children.get(subdivision);
            if (child == null) {
                return false;
            }
            children = child.getChildren();
        }
        return true;
    }

    private HolidayManager manager() {
        return HolidayManager.getInstance(ManagerParameters.create(region.split("-")[0]));
    }

    private String[] subdivisions() {
        var parts = region.split("-");
        return Arrays.copyOfRange(parts, 1, parts.length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Holidays holidays && holidays.region.equals(region);
    }

    @Override
    public int hashCode() {
        return Objects.hash(region);
    }

    @Override
    public String toString() {
        return region;
    }
}
