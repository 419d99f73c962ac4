package recourse.desk;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What was said, noted and done, by day, the newest last; all but the last days are folded. */
public record Story(List<Day> earlier, List<Day> days) {
    /** The chain names them too; their own words are shown instead. */
    private static final Set<String> SHOWN_AS_WORDS =
            Set.of("contact-in", "contact-out", "noted", "rows-written");

    private static final int SHOWN = 12;
    private static final int GLANCE = 200;
    private static final int GLANCE_LINES = 3;

    /** One day of it. */
    public record Day(LocalDate date, List<StoryItem> items) {
        public boolean isNew() {
            return items.stream()
                    .anyMatch(item -> item instanceof StoryItem.Said said && said.isNew());
        }
    }

    /** Whether a text is more than one takes in at a glance. */
    public static boolean isLong(String text) {
        return text.length() > GLANCE || text.lines().count() > GLANCE_LINES;
    }

    public int folded() {
        return earlier.stream().mapToInt(day -> day.items().size()).sum();
    }

    /** All of it, for paper. */
    public List<Day> whole() {
        return java.util.stream.Stream.concat(earlier.stream(), days.stream()).toList();
    }

    static Story of(CaseFile file, ZoneId zone) {
        var byDay = new TreeMap<LocalDate, List<StoryItem>>();
        for (var item : items(file)) {
            byDay.computeIfAbsent(item.at().atZone(zone).toLocalDate(), day -> new ArrayList<>())
                    .add(item);
        }
        var days =
                byDay.entrySet().stream()
                        .map(day -> new Day(day.getKey(), day.getValue()))
                        .toList();
        var from = unfoldedFrom(days);
        return new Story(days.subList(0, from), days.subList(from, days.size()));
    }

    private static List<StoryItem> items(CaseFile file) {
        var items = new ArrayList<StoryItem>();
        var files = file.filesByHolder();
        var account = file.account().map(contact -> contact.id()).orElse(null);
        file.contacts().stream()
                .filter(contact -> !contact.id().equals(account))
                .forEach(contact ->
                        items.add(
                                new StoryItem.Said(
                                        contact,
                                        files.getOrDefault(contact.id(), List.of()),
                                        contact.isIn()
                                                && isNew(
                                                        contact.recordedAt(),
                                                        file.complaint().unreadSince()))));
        file.notes()
                .forEach(note ->
                        items.add(
                                new StoryItem.Noted(
                                        note, files.getOrDefault(note.id(), List.of()))));
        file.entries().stream()
                .filter(entry -> !SHOWN_AS_WORDS.contains(entry.kind()))
                .forEach(entry -> items.add(new StoryItem.Happened(entry)));
        items.sort(Comparator.comparing(StoryItem::at));
        return items;
    }

    private static boolean isNew(Instant recordedAt, @Nullable Instant unreadSince) {
        return unreadSince != null && !recordedAt.isBefore(unreadSince);
    }

    /** From the end backwards until enough is shown; what is new is never folded. */
    private static int unfoldedFrom(List<Day> days) {
        var shown = 0;
        var from = days.size();
        while (from > 0
                && (shown == 0
                        || shown + days.get(from - 1).items().size() <= SHOWN
                        || anyNew(days, from))) {
            from--;
            shown += days.get(from).items().size();
        }
        return from;
    }

    private static boolean anyNew(List<Day> days, int before) {
        return days.subList(0, before).stream().anyMatch(Day::isNew);
    }

    /** The files that came with the first account. */
    static List<recourse.evidence.StoredFile> accountFiles(CaseFile file) {
        UUID account = file.account().map(contact -> contact.id()).orElse(null);
        return account == null ? List.of() : file.filesOf(account);
    }
}
