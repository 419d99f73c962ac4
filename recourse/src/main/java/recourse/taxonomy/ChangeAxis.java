package recourse.taxonomy;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Administrator;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Keys;
import recourse.platform.Refused;
import recourse.platform.SettingChanged;
import recourse.platform.SettingChanged.Act;
import recourse.platform.Words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A product, a site or a root cause is added, renamed, retired or taken back; never deleted. */
@Component
public class ChangeAxis {
    private static final int NAME = 120;

    private final DSLContext database;
    private final Taxonomy taxonomy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeAxis(
            DSLContext database, Taxonomy taxonomy, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.taxonomy = taxonomy;
        this.events = events;
        this.clock = clock;
    }

    /** What the form and the API say: a name for each language. */
    public record Told(@Nullable Map<String, String> name) {}

    public List<Axis> inUse(AxisKind kind) {
        return read(kind, kind.retiredAt.isNull());
    }

    public List<Axis> retired(AxisKind kind) {
        return read(kind, kind.retiredAt.isNotNull());
    }

    public Axis find(AxisKind kind, String key) {
        return named(inUse(kind), key);
    }

    @Transactional
    public Axis add(Administrator by, AxisKind kind, Told told) {
        var name = name(told);
        var key =
                Keys.from(
                        name.in(Locale.ENGLISH),
                        taken -> database.fetchExists(kind.table, kind.key.eq(taken)));
        switch (kind) {
            case PRODUCTS -> taxonomy.addProduct(key, name);
            case SITES -> taxonomy.addSite(key, name);
            case CAUSES -> taxonomy.addCause(key, name, false);
        }
        taxonomy.changed();
        var added = find(kind, key);
        events.publishEvent(
                SettingChanged.added(kind.area, name.in(Locale.ENGLISH), by, values(added)));
        return added;
    }

    @Transactional
    public Axis rename(Administrator by, AxisKind kind, String key, Told told) {
        var before = find(kind, key);
        var after = new Axis(before.id(), key, name(told));
        database.update(kind.table)
                .set(kind.name, WordsJson.write(after.name()))
                .where(kind.id.eq(before.id()))
                .execute();
        taxonomy.changed();
        events.publishEvent(
                SettingChanged.changed(
                        kind.area,
                        after.name().in(Locale.ENGLISH),
                        by,
                        values(before),
                        values(after)));
        return after;
    }

    /** A closure must always be able to say that the cause is not known yet. */
    @Transactional
    public void retire(Administrator by, AxisKind kind, String key) {
        var axis = find(kind, key);
        if (kind == AxisKind.CAUSES
                && taxonomy.cause(axis.id()).map(RootCause::unknown).orElse(false)) {
            throw Refused.conflict("taxonomy.cause.stays");
        }
        database.update(kind.table)
                .set(kind.retiredAt, clock.instant())
                .where(kind.id.eq(axis.id()))
                .execute();
        tell(by, kind, axis, Act.RETIRED);
    }

    @Transactional
    public void restore(Administrator by, AxisKind kind, String key) {
        var axis = named(retired(kind), key);
        database.update(kind.table).setNull(kind.retiredAt).where(kind.id.eq(axis.id())).execute();
        tell(by, kind, axis, Act.RESTORED);
    }

    private void tell(Administrator by, AxisKind kind, Axis axis, Act act) {
        taxonomy.changed();
        events.publishEvent(SettingChanged.of(kind.area, axis.name().in(Locale.ENGLISH), act, by));
    }

    private List<Axis> read(AxisKind kind, Condition which) {
        return database.select(kind.id, kind.key, kind.name)
                .from(kind.table)
                .where(which)
                .orderBy(kind.key)
                .fetch(row ->
                        new Axis(
                                Objects.requireNonNull(row.value1()),
                                Objects.requireNonNull(row.value2()),
                                WordsJson.read(Objects.requireNonNull(row.value3()))));
    }

    private static Axis named(List<Axis> among, String key) {
        return among.stream()
                .filter(axis -> axis.key().equals(key))
                .findFirst()
                .orElseThrow(Refused::notVisible);
    }

    private static Words name(Told told) {
        var checks = new Checks();
        var name = WordsTold.required(checks, "name", told.name, NAME);
        checks.refuseFaults();
        return name;
    }

    private static Map<String, String> values(Axis axis) {
        var values = new TreeMap<String, String>();
        WordsTold.put(values, "name", axis.name().byLanguage());
        return values;
    }
}
