package recourse.assessment.teaching;

import static db.assessment.Tables.MODEL;
import static db.assessment.Tables.TAUGHT;

import static org.jooq.impl.DSL.select;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.assessment.learning.Learning.Learnt;
import recourse.assessment.learning.Memory;
import recourse.assessment.teaching.TaughtModel.State;
import recourse.platform.Cached;
import recourse.platform.Clock;
import recourse.platform.Json;
import recourse.timeline.Actor;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The models that were taught or will be, and the one in charge. */
@Component
public class TaughtModels {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int SHOWN = 20;
    // Without the weights, which take megabytes.
    private static final List<Field<?>> SHOWN_FIELDS =
            List.of(
                    MODEL.ID,
                    MODEL.VERSION,
                    MODEL.STATE,
                    MODEL.ASKED_BY,
                    MODEL.ASKED_AT,
                    MODEL.PROGRESS,
                    MODEL.FINISHED_AT,
                    MODEL.TEXTS,
                    MODEL.FAULT,
                    MODEL.PUT_IN_CHARGE_BY,
                    MODEL.PUT_IN_CHARGE_AT,
                    MODEL.OUTDATED_SINCE);

    private final DSLContext database;
    private final Clock clock;
    private final Cached<Optional<Champion>> champion;
    private volatile @Nullable Champion known;

    TaughtModels(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
        champion = new Cached<>(FRESH, this::readChampion);
    }

    /** Empty until a person has put one in charge. */
    public Optional<Champion> champion() {
        return champion.get();
    }

    void forgetChampion() {
        champion.forget();
    }

    /** Newest first. */
    public List<TaughtModel> list() {
        return database.select(SHOWN_FIELDS)
                .from(MODEL)
                .orderBy(MODEL.ASKED_AT.desc(), MODEL.ID.desc())
                .limit(SHOWN)
                .fetch(TaughtModels::model);
    }

    public Optional<TaughtModel> find(String version) {
        return database.select(SHOWN_FIELDS)
                .from(MODEL)
                .where(MODEL.VERSION.eq(version))
                .fetchOptional(TaughtModels::model);
    }

    public Optional<Measured> measured(UUID model) {
        return database.select(MODEL.FIGURES)
                .from(MODEL)
                .where(MODEL.ID.eq(model), MODEL.FIGURES.isNotNull())
                .fetchOptional(row -> Json.read(row.value1(), Measured.class));
    }

    /** False when one is under way already. */
    boolean ask(UUID id, String version, Actor by) {
        return database.insertInto(MODEL)
                        .set(MODEL.ID, id)
                        .set(MODEL.VERSION, version)
                        .set(MODEL.STATE, State.WAITING.name())
                        .set(MODEL.ASKED_BY, by.toString())
                        .set(MODEL.ASKED_AT, clock.instant())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    /** The one that waits, or that a crash left behind. */
    @Transactional
    public Optional<UUID> claim() {
        var now = clock.instant();
        var next =
                select(MODEL.ID)
                        .from(MODEL)
                        .where(MODEL.STATE.eq(State.WAITING.name()))
                        .or(
                                MODEL.STATE
                                        .eq(State.LEARNING.name())
                                        .and(MODEL.HEARD_AT.lt(now.minus(LEASE))))
                        .forUpdate()
                        .skipLocked();
        return database.update(MODEL)
                .set(MODEL.STATE, State.LEARNING.name())
                .set(MODEL.HEARD_AT, now)
                .set(MODEL.PROGRESS, 0.0)
                .where(MODEL.ID.in(next))
                .returningResult(MODEL.ID)
                .fetchOptional(row -> row.value1());
    }

    void hear(UUID model, double progress) {
        database.update(MODEL)
                .set(MODEL.PROGRESS, Math.clamp(progress, 0, 1))
                .set(MODEL.HEARD_AT, clock.instant())
                .where(MODEL.ID.eq(model), MODEL.STATE.eq(State.LEARNING.name()))
                .execute();
    }

    /** In one transaction with what it was taught, so that an erasure finds either both or none. */
    void keep(UUID model, Learnt learnt, Measured measured, Collection<UUID> complaints) {
        database.batch(
                        complaints.stream()
                                .map(complaint ->
                                        database.insertInto(TAUGHT)
                                                .set(TAUGHT.MODEL_ID, model)
                                                .set(TAUGHT.COMPLAINT_ID, complaint)
                                                .onConflictDoNothing())
                                .toList())
                .execute();
        database.update(MODEL)
                .set(MODEL.STATE, State.CHALLENGER.name())
                .set(MODEL.PROGRESS, 1.0)
                .set(MODEL.FINISHED_AT, clock.instant())
                .set(MODEL.TEXTS, complaints.size())
                .set(MODEL.MEMORY, Memory.of(learnt.classifier()))
                .set(MODEL.FIGURES, Json.write(measured))
                .where(MODEL.ID.eq(model))
                .execute();
    }

    void outdate(UUID model, Instant at) {
        database.update(MODEL)
                .set(MODEL.OUTDATED_SINCE, at)
                .where(MODEL.ID.eq(model), MODEL.OUTDATED_SINCE.isNull())
                .execute();
    }

    void fail(UUID model, String fault) {
        database.update(MODEL)
                .set(MODEL.STATE, State.FAILED.name())
                .set(MODEL.FAULT, fault)
                .set(MODEL.FINISHED_AT, clock.instant())
                .where(MODEL.ID.eq(model))
                .execute();
    }

    void retireChampion() {
        database.update(MODEL)
                .set(MODEL.STATE, State.RETIRED.name())
                .where(MODEL.STATE.eq(State.CHAMPION.name()))
                .execute();
    }

    void putInCharge(UUID model, Actor by) {
        database.update(MODEL)
                .set(MODEL.STATE, State.CHAMPION.name())
                .set(MODEL.PUT_IN_CHARGE_BY, by.toString())
                .set(MODEL.PUT_IN_CHARGE_AT, clock.instant())
                .where(MODEL.ID.eq(model))
                .execute();
    }

    /** The complaints that this version has seen. */
    Set<UUID> taught(String version) {
        return Set.copyOf(
                database.select(TAUGHT.COMPLAINT_ID)
                        .from(TAUGHT)
                        .join(MODEL)
                        .on(MODEL.ID.eq(TAUGHT.MODEL_ID))
                        .where(MODEL.VERSION.eq(version))
                        .fetch(TAUGHT.COMPLAINT_ID));
    }

    /** What was learnt from it cannot be taken out of the weights: each that saw it is outdated. */
    public void forget(UUID complaintId, Instant at) {
        database.update(MODEL)
                .set(MODEL.OUTDATED_SINCE, at)
                .where(
                        MODEL.OUTDATED_SINCE.isNull(),
                        MODEL.ID.in(
                                select(TAUGHT.MODEL_ID)
                                        .from(TAUGHT)
                                        .where(TAUGHT.COMPLAINT_ID.eq(complaintId))))
                .execute();
        database.deleteFrom(TAUGHT).where(TAUGHT.COMPLAINT_ID.eq(complaintId)).execute();
    }

    /** The weights are read only when another one has come in charge. */
    private Optional<Champion> readChampion() {
        var version =
                database.select(MODEL.VERSION)
                        .from(MODEL)
                        .where(MODEL.STATE.eq(State.CHAMPION.name()))
                        .fetchOptional(MODEL.VERSION);
        if (version.isEmpty()) {
            return Optional.empty();
        }
        var last = known;
        if (last != null && last.version().equals(version.get())) {
            return Optional.of(last);
        }
        var read =
                database.select(MODEL.VERSION, MODEL.FIGURES, MODEL.MEMORY)
                        .from(MODEL)
                        .where(MODEL.VERSION.eq(version.get()))
                        .fetchOptional(row ->
                                new Champion(
                                        row.value1(),
                                        Json.read(row.value2(), Measured.class).labels(),
                                        Memory.read(row.value3())));
        known = read.orElse(null);
        return read;
    }

    private static TaughtModel model(Record row) {
        var by = row.get(MODEL.PUT_IN_CHARGE_BY);
        return new TaughtModel(
                row.get(MODEL.ID),
                row.get(MODEL.VERSION),
                State.valueOf(row.get(MODEL.STATE)),
                Actor.parse(row.get(MODEL.ASKED_BY)),
                row.get(MODEL.ASKED_AT),
                row.get(MODEL.PROGRESS),
                row.get(MODEL.FINISHED_AT),
                row.get(MODEL.TEXTS),
                row.get(MODEL.FAULT),
                by == null ? null : Actor.parse(by),
                row.get(MODEL.PUT_IN_CHARGE_AT),
                row.get(MODEL.OUTDATED_SINCE));
    }
}
