package recourse.timeline;

import static db.timeline.Tables.ENTRY;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Clock;
import recourse.platform.SettingChanged;
import recourse.platform.SettingChanged.Area;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What administrators changed: one chain for each part of the house. */
@Component
public class SettingHistory {
    private final DSLContext database;
    private final Timeline timeline;
    private final Clock clock;

    SettingHistory(DSLContext database, Timeline timeline, Clock clock) {
        this.database = database;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** One change, with the part of the house it belongs to. */
    public record Told(Area area, Entry entry) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SettingChanged event) {
        if (!event.isWorthTelling()) {
            return;
        }
        var particulars = new TreeMap<String, Object>();
        particulars.put("what", event.what());
        particulars.put("before", values(event, SettingChanged.Change::before));
        particulars.put("after", values(event, SettingChanged.Change::after));
        timeline.append(
                subject(event.area()),
                new Happening(
                        "setting-" + event.act().name().toLowerCase(Locale.ROOT),
                        Actor.parse(event.by()),
                        clock.instant(),
                        particulars));
    }

    /** The newest first, of one part or of all. */
    public List<Told> newest(@Nullable Area area, int most) {
        var areas =
                Arrays.stream(Area.values())
                        .filter(one -> area == null || one == area)
                        .collect(Collectors.toMap(one -> subject(one).id(), one -> one));
        return database.select(
                        ENTRY.SUBJECT_ID,
                        ENTRY.SEQ,
                        ENTRY.AT,
                        ENTRY.ACTOR,
                        ENTRY.KIND,
                        ENTRY.PARTICULARS)
                .from(ENTRY)
                .where(ENTRY.SUBJECT_ID.in(areas.keySet()))
                .orderBy(ENTRY.AT.desc(), ENTRY.SEQ.desc())
                .limit(most)
                .fetch(row ->
                        new Told(
                                java.util.Objects.requireNonNull(areas.get(row.value1())),
                                Timeline.entry(
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6())));
    }

    private static Map<String, String> values(
            SettingChanged event,
            java.util.function.Function<SettingChanged.Change, String> which) {
        return event.changes().entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, change -> which.apply(change.getValue())));
    }

    private static Subject subject(Area area) {
        return new Subject(UUID.nameUUIDFromBytes(("setting " + area).getBytes(UTF_8)), "setting");
    }
}
