package recourse.demonstration.seed;

import static db.complaint.Tables.DUE_VIEW;
import static db.demonstration.Tables.LIFE;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Reference;
import recourse.complaint.TrackingLink;
import recourse.demonstration.year.LifePlans;
import recourse.organisation.Calendars;
import recourse.organisation.Organisations;
import recourse.platform.SampleLife;
import recourse.platform.SampleRow;
import recourse.platform.SampleRows;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

/** The lives of the demonstration that can be told anew. */
@Component
class Library {
    private final DSLContext database;
    private final List<SampleRows> modules;
    private final Organisations organisations;
    private final Calendars calendars;
    private final TrackingLink tracking;

    Library(
            DSLContext database,
            List<SampleRows> modules,
            Organisations organisations,
            Calendars calendars,
            TrackingLink tracking) {
        this.database = database;
        this.modules = modules;
        this.organisations = organisations;
        this.calendars = calendars;
        this.tracking = tracking;
    }

    /** Empty where no demonstration was lived. */
    List<Lived> read(List<Shelf> shelves) {
        var lived =
                database.select(
                                LIFE.COMPLAINT_ID,
                                LIFE.NUMBER,
                                DUE_VIEW.REFERENCE,
                                DUE_VIEW.RECEIVED_AT,
                                DUE_VIEW.CLOSED_AT)
                        .from(LIFE)
                        .join(DUE_VIEW)
                        .on(DUE_VIEW.ID.eq(LIFE.COMPLAINT_ID))
                        .orderBy(DUE_VIEW.RECEIVED_AT, LIFE.NUMBER)
                        .fetch();
        if (lived.isEmpty()) {
            return List.of();
        }
        var rows = new LivedLives(database, shelves).read(lived.getValues(LIFE.COMPLAINT_ID));
        var plans = new LifePlans(calendars.of(organisations.defaultBrand()));
        return lived.stream()
                .map(life ->
                        mould(
                                life,
                                Objects.requireNonNull(rows.get(life.get(LIFE.COMPLAINT_ID))),
                                plans))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Nothing of what somebody has made of it since it was lived. */
    private Optional<Lived> mould(
            Record life, Map<Shelf, List<@Nullable Object[]>> rows, LifePlans plans) {
        var sample = sample(rows);
        var receivedAt = life.get(DUE_VIEW.RECEIVED_AT);
        var plan = plans.plan(life.get(LIFE.NUMBER), receivedAt);
        if (!modules.stream().allMatch(module -> module.isTellable(sample))
                || !holds(rows, plan.tale().narrative())) {
            return Optional.empty();
        }
        var id = life.get(LIFE.COMPLAINT_ID);
        var reference = new Reference(life.get(DUE_VIEW.REFERENCE));
        var said = Said.of(plan, reference, tracking.path(id, reference, TrackingLink.FIRST));
        var zone = organisations.get().zone();
        return Optional.of(
                new Lived(
                        id,
                        plan,
                        receivedAt.atZone(zone).toLocalDate(),
                        life.get(DUE_VIEW.CLOSED_AT) == null,
                        nextLook(sample),
                        new Rewriting(zone, rows, said)));
    }

    private @Nullable Instant nextLook(SampleLife life) {
        return modules.stream()
                .map(module -> module.nextLook(life))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static boolean holds(Map<Shelf, List<@Nullable Object[]>> rows, String narrative) {
        return rows.values().stream()
                .flatMap(List::stream)
                .flatMap(java.util.Arrays::stream)
                .anyMatch(narrative::equals);
    }

    private static SampleLife sample(Map<Shelf, List<@Nullable Object[]>> rows) {
        var byTable = new HashMap<Table<?>, List<SampleRow>>();
        rows.forEach((shelf, values) ->
                byTable.put(
                        shelf.table(),
                        values.stream().map(row -> new SampleRow(shelf.fields(), row)).toList()));
        return new SampleLife(byTable, new SplittableRandom(0));
    }
}
