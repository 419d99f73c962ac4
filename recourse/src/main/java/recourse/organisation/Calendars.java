package recourse.organisation;

import static db.organisation.Tables.CALENDAR;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.platform.AfterCommit;
import recourse.platform.Cached;
import recourse.platform.Clock;
import recourse.platform.Json;
import recourse.platform.Words;
import recourse.platform.web.Texts;

import tools.jackson.core.type.TypeReference;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The business calendars, remembered for seconds: every receipt counts in one. */
@Component
public class Calendars {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final TypeReference<Map<DayOfWeek, List<String>>> HOURS =
            new TypeReference<>() {};

    private final DSLContext database;
    private final Clock clock;
    private final Words closed;
    private final Cached<Map<String, Book>> books;
    // Holidays remember the years they have worked out: they outlive the rows.
    private final Map<String, Holidays> holidays = new ConcurrentHashMap<>();

    public Calendars(DSLContext database, Texts texts, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.closed = texts.words("organisation.calendar.closed");
        this.books = new Cached<>(FRESH, this::read);
    }

    /** A calendar's row and what was made of it, when somebody first counted in it. */
    private final class Book {
        private final Row row;
        private volatile @Nullable BusinessCalendar made;

        Book(Row row) {
            this.row = row;
        }

        BusinessCalendar calendar() {
            var known = made;
            if (known == null) {
                known = Calendars.this.calendar(row);
                made = known;
            }
            return known;
        }
    }

    /**
     * A calendar as it is kept; read one by one, so that one that is broken does not stop the
     * others.
     */
    private record Row(
            String id,
            String zone,
            String region,
            String hours,
            LocalDate[] closed,
            LocalDate[] open,
            boolean looked) {}

    /** The hours of a brand, in the brand's own zone. */
    public BusinessCalendar of(Brand brand) {
        return get(brand.calendarId()).in(brand.zone());
    }

    public BusinessCalendar get(String id) {
        var book = books.get().get(id);
        if (book == null) {
            throw new IllegalArgumentException("there is no calendar '" + id + "'");
        }
        return book.calendar();
    }

    /** A calendar as an administrator keeps it. */
    public record Kept(
            String id,
            OpeningHours hours,
            String region,
            List<LocalDate> closed,
            List<LocalDate> open) {
        public Kept {
            closed = List.copyOf(closed);
            open = List.copyOf(open);
        }

        /** "09:00-12:30, 13:30-18:00", or nothing on a day off. */
        public String text(DayOfWeek day) {
            return hours.on(day).stream()
                    .map(shift -> shift.from() + "-" + shift.to())
                    .collect(Collectors.joining(", "));
        }

        public String closedText() {
            return text(closed);
        }

        public String openText() {
            return text(open);
        }

        private static String text(List<LocalDate> dates) {
            return dates.stream().map(LocalDate::toString).collect(Collectors.joining("\n"));
        }
    }

    public List<String> ids() {
        return books.get().keySet().stream().sorted().toList();
    }

    public Optional<Kept> kept(String id) {
        return Optional.ofNullable(books.get().get(id))
                .map(book -> book.row)
                .map(row ->
                        new Kept(
                                row.id,
                                hours(row.hours),
                                row.region,
                                Arrays.stream(row.closed).sorted().toList(),
                                Arrays.stream(row.open).sorted().toList()));
    }

    /** The next public holidays of a calendar, to see that the region is the right one. */
    public Map<LocalDate, Words> holidays(String id, LocalDate from, int most) {
        var region = get(id).holidays();
        var next = new TreeMap<LocalDate, Words>();
        for (var day = from;
                next.size() < most && day.isBefore(from.plusYears(1));
                day = day.plusDays(1)) {
            var date = day;
            region.on(date).ifPresent(name -> next.put(date, name));
        }
        return next;
    }

    /** Whether a person has looked at the hours that the house began with. */
    public boolean isLookedAt() {
        return books.get().values().stream().anyMatch(book -> book.row.looked);
    }

    void add(Kept kept, ZoneId zone) {
        database.insertInto(CALENDAR)
                .set(CALENDAR.ID, kept.id())
                .set(CALENDAR.ZONE, zone.getId())
                .set(CALENDAR.REGION, kept.region())
                .set(CALENDAR.HOURS, json(kept.hours()))
                .set(CALENDAR.CLOSED_DAYS, kept.closed().toArray(LocalDate[]::new))
                .set(CALENDAR.OPEN_DAYS, kept.open().toArray(LocalDate[]::new))
                .set(CALENDAR.LOOKED_AT, clock.instant())
                .execute();
        forget();
    }

    void change(Kept kept) {
        database.update(CALENDAR)
                .set(CALENDAR.REGION, kept.region())
                .set(CALENDAR.HOURS, json(kept.hours()))
                .set(CALENDAR.CLOSED_DAYS, kept.closed().toArray(LocalDate[]::new))
                .set(CALENDAR.OPEN_DAYS, kept.open().toArray(LocalDate[]::new))
                .set(CALENDAR.LOOKED_AT, clock.instant())
                .where(CALENDAR.ID.eq(kept.id()))
                .execute();
        forget();
    }

    /** At once for this transaction, and once more when others can see what it wrote. */
    private void forget() {
        books.forget();
        AfterCommit.run(books::forget);
    }

    private static String json(OpeningHours hours) {
        var byDay = new TreeMap<String, List<String>>();
        hours.byWeekday()
                .forEach((day, shifts) ->
                        byDay.put(
                                day.name(),
                                shifts.stream()
                                        .map(shift -> shift.from() + "-" + shift.to())
                                        .toList()));
        return Json.write(Map.copyOf(byDay));
    }

    /** Adds a calendar that is open at the same hours on each of these days. */
    public void add(String id, String zone, String region, List<DayOfWeek> days, String... hours) {
        var byDay = new TreeMap<String, List<String>>();
        days.forEach(day -> byDay.put(day.name(), List.of(hours)));
        database.insertInto(CALENDAR)
                .set(CALENDAR.ID, id)
                .set(CALENDAR.ZONE, zone)
                .set(CALENDAR.REGION, region)
                .set(CALENDAR.HOURS, Json.write(Map.copyOf(byDay)))
                .execute();
        books.forget();
    }

    /**
     * Sets the days on which the house is closed, and those on which it opens although others do
     * not.
     */
    public void setDays(String id, List<LocalDate> closed, List<LocalDate> open) {
        database.update(CALENDAR)
                .set(CALENDAR.CLOSED_DAYS, closed.toArray(LocalDate[]::new))
                .set(CALENDAR.OPEN_DAYS, open.toArray(LocalDate[]::new))
                .where(CALENDAR.ID.eq(id))
                .execute();
        books.forget();
    }

    private Map<String, Book> read() {
        return database
                .selectFrom(CALENDAR)
                .fetch(row ->
                        new Row(
                                row.get(CALENDAR.ID),
                                row.get(CALENDAR.ZONE),
                                row.get(CALENDAR.REGION),
                                row.get(CALENDAR.HOURS),
                                row.get(CALENDAR.CLOSED_DAYS),
                                row.get(CALENDAR.OPEN_DAYS),
                                row.get(CALENDAR.LOOKED_AT) != null))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Row::id, Book::new));
    }

    private BusinessCalendar calendar(Row row) {
        var hours = hours(row.hours);
        return new BusinessCalendar(
                row.id,
                ZoneId.of(row.zone),
                hours,
                holidays.computeIfAbsent(row.region, Holidays::in),
                Arrays.stream(row.closed)
                        .collect(Collectors.toMap(Function.identity(), date -> closed)),
                Arrays.stream(row.open)
                        .collect(
                                Collectors.toMap(
                                        Function.identity(), date -> shiftsOn(hours, date))));
    }

    /** A Saturday that opens on purpose keeps the hours of the week's first day. */
    private static List<Shift> shiftsOn(OpeningHours hours, LocalDate date) {
        var own = hours.on(date.getDayOfWeek());
        return own.isEmpty() ? hours.on(Collections.min(hours.byWeekday().keySet())) : own;
    }

    private static OpeningHours hours(String json) {
        var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        Json.read(json, HOURS)
                .forEach((day, spans) ->
                        week.put(day, spans.stream().map(Calendars::shift).toList()));
        return new OpeningHours(week);
    }

    private static Shift shift(String span) {
        var ends = span.split("-", 2);
        return Shift.of(ends[0].strip(), ends[1].strip());
    }
}
