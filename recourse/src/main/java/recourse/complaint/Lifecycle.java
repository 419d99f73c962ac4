package recourse.complaint;

import static db.complaint.Tables.FACT;
import static db.complaint.Tables.RECORD;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Clock;
import recourse.platform.Ids;
import recourse.platform.Refused;
import recourse.platform.Writes;
import recourse.timeline.Actor;
import recourse.timeline.Happening;
import recourse.timeline.Subject;
import recourse.timeline.Timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Records the facts of a complaint's life. The complaint's row is locked first, so that two who
 * decide at once see each other; stage and conditions are derived again; the timeline tells it;
 * listeners hear it in the same transaction.
 */
@Component
public class Lifecycle {
    private final DSLContext database;
    private final Writes writes;
    private final Clock clock;
    private final Ids ids;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final SmallRows smallRows;

    Lifecycle(
            DSLContext database,
            Writes writes,
            Clock clock,
            Ids ids,
            Timeline timeline,
            ApplicationEventPublisher events,
            SmallRows smallRows) {
        this.database = database;
        this.writes = writes;
        this.clock = clock;
        this.ids = ids;
        this.timeline = timeline;
        this.events = events;
        this.smallRows = smallRows;
    }

    /**
     * What is recorded beside the kind of a fact: when it happened, the contact that proves it,
     * why.
     */
    public record Detail(
            @Nullable Instant at,
            @Nullable UUID contactId,
            @Nullable String reason,
            Map<String, Object> particulars) {
        public static final Detail NONE = new Detail(null, null, null, Map.of());

        public static Detail because(@Nullable String reason) {
            return new Detail(null, null, reason, Map.of());
        }

        public static Detail shownBy(UUID contactId, Instant at) {
            return new Detail(at, contactId, null, Map.of());
        }

        public static Detail with(Map<String, Object> particulars) {
            return new Detail(null, null, null, particulars);
        }
    }

    /** The facts that stand, oldest first. */
    public List<Fact> standing(UUID complaintId) {
        return Fact.standing(told(complaintId));
    }

    /** When it was closed for the first time, also where that was undone since. */
    public Optional<Instant> firstClosed(UUID complaintId) {
        return told(complaintId).stream()
                .filter(fact -> fact.kind() == FactKind.CLOSED)
                .findFirst()
                .map(Fact::recordedAt);
    }

    /**
     * Holds the complaint's row until the transaction ends. Everything that changes a complaint
     * begins here.
     */
    @Transactional
    public void lock(UUID complaintId) {
        if (database.select(RECORD.ID)
                        .from(RECORD)
                        .where(RECORD.ID.eq(complaintId))
                        .forUpdate()
                        .fetchOne()
                == null) {
            throw Refused.notVisible();
        }
    }

    /** Holds the complaint's row unless another transaction does: a drain leaves it to that one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tryLock(UUID complaintId) {
        return database.select(RECORD.ID)
                .from(RECORD)
                .where(RECORD.ID.eq(complaintId))
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .isPresent();
    }

    @Transactional
    public Fact record(UUID complaintId, FactKind kind, Actor by, Detail detail) {
        lock(complaintId);
        var now = clock.instant();
        var at = detail.at == null ? now : detail.at;
        return add(
                complaintId,
                new Fact(ids.next(), kind, at, now, by, detail.contactId, null, detail.reason),
                detail.particulars);
    }

    /** Takes a fact back; both stay to be read. */
    @Transactional
    public Fact undo(UUID complaintId, Fact fact, Actor by, @Nullable String reason) {
        lock(complaintId);
        var now = clock.instant();
        return add(
                complaintId,
                new Fact(ids.next(), FactKind.UNDONE, now, now, by, null, fact.id(), reason),
                Map.of("undoes", fact.kind().name()));
    }

    /** The complaint's stage and the newest standing fact of a kind, if there is one. */
    public @Nullable Fact newest(UUID complaintId, FactKind kind) {
        return standing(complaintId).reversed().stream()
                .filter(fact -> fact.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private Fact add(UUID complaintId, Fact fact, Map<String, Object> particulars) {
        var facts = new ArrayList<>(told(complaintId));
        var before = Stage.of(Fact.standing(facts));
        writes.add(
                database.insertInto(FACT)
                        .set(FACT.ID, fact.id())
                        .set(FACT.COMPLAINT_ID, complaintId)
                        .set(FACT.KIND, fact.kind().name())
                        .set(FACT.AT, fact.at())
                        .set(FACT.RECORDED_AT, fact.recordedAt())
                        .set(FACT.BY, fact.by().toString())
                        .set(FACT.CONTACT_ID, fact.contactId())
                        .set(FACT.UNDOES, fact.undoes())
                        .set(FACT.REASON, fact.reason()));
        facts.add(fact);
        var standing = Fact.standing(facts);
        var after = Stage.of(standing);
        writeDerived(complaintId, standing, after);
        timeline.append(Subject.complaint(complaintId), happening(fact, particulars));
        events.publishEvent(new FactRecorded(complaintId, fact, before, after));
        return fact;
    }

    private void writeDerived(UUID complaintId, List<Fact> standing, Stage stage) {
        var conditions = ComplaintCondition.of(standing);
        var closed =
                standing.reversed().stream()
                        .filter(fact -> fact.kind() == FactKind.CLOSED)
                        .findFirst()
                        .map(Fact::at)
                        .orElse(null);
        writes.add(
                database.update(RECORD)
                        .set(RECORD.STAGE, stage.name())
                        .set(RECORD.CONDITIONS, Rows.names(conditions))
                        .set(RECORD.CLOSED_AT, stage == Stage.CLOSED ? closed : null)
                        .set(RECORD.RESTRICTED, conditions.contains(ComplaintCondition.RESTRICTED))
                        .set(RECORD.VERSION, RECORD.VERSION.plus(1))
                        .where(RECORD.ID.eq(complaintId)));
    }

    private static Happening happening(Fact fact, Map<String, Object> particulars) {
        var all = new HashMap<>(particulars);
        all.put("fact", fact.id().toString());
        if (fact.reason() != null) {
            all.put("reason", fact.reason());
        }
        if (fact.contactId() != null) {
            all.put("contact", fact.contactId().toString());
        }
        if (!fact.at().equals(fact.recordedAt())) {
            all.put("at", fact.at().toString());
        }
        var kind = fact.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Happening(kind, fact.by(), fact.recordedAt(), all);
    }

    private List<Fact> told(UUID complaintId) {
        return smallRows
                .of(complaintId)
                .map(SmallRows.Of::facts)
                .orElseGet(() -> database.fetch(rows(complaintId)).map(Lifecycle::fact));
    }

    static Select<Record> rows(UUID complaintId) {
        return DSL.selectFrom(FACT)
                .where(FACT.COMPLAINT_ID.eq(complaintId))
                .orderBy(FACT.RECORDED_AT, FACT.ID);
    }

    static Fact fact(Record row) {
        return new Fact(
                row.get(FACT.ID),
                FactKind.valueOf(row.get(FACT.KIND)),
                row.get(FACT.AT),
                row.get(FACT.RECORDED_AT),
                Actor.parse(row.get(FACT.BY)),
                row.get(FACT.CONTACT_ID),
                row.get(FACT.UNDOES),
                row.get(FACT.REASON));
    }
}
