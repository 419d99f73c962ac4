package recourse.resolution;

import static db.resolution.Tables.REMEDY;

import static org.jooq.impl.DSL.sum;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaints;
import recourse.identity.Viewer;
import recourse.platform.Money;
import recourse.platform.Refused;
import recourse.platform.Writes;
import recourse.timeline.Actor;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The remedies of complaints. */
@Component
public class Remedies {
    private final DSLContext database;
    private final Writes writes;
    private final Complaints complaints;
    private final ResolutionRows together;

    Remedies(DSLContext database, Writes writes, Complaints complaints, ResolutionRows together) {
        this.database = database;
        this.writes = writes;
        this.complaints = complaints;
        this.together = together;
    }

    /** Oldest first. The caller has asked whether the viewer may see the complaint. */
    public List<Remedy> of(UUID complaintId) {
        return together.of(complaintId)
                .map(ResolutionRows.Of::remedies)
                .orElseGet(() -> database.fetch(rows(complaintId)).map(Remedies::remedy));
    }

    static Select<Record> rows(UUID complaintId) {
        return DSL.selectFrom(REMEDY)
                .where(REMEDY.COMPLAINT_ID.eq(complaintId))
                .orderBy(REMEDY.PROPOSED_AT, REMEDY.ID);
    }

    /**
     * What waits for a second person, on the complaints that this viewer sees, the oldest first.
     */
    public List<Remedy> waiting(Viewer viewer, int limit) {
        return database.selectFrom(REMEDY)
                .where(REMEDY.STATE.eq(DSL.inline(Remedy.State.WAITING_APPROVAL.name())))
                .and(complaints.visibleTo(viewer, REMEDY.COMPLAINT_ID))
                .orderBy(REMEDY.PROPOSED_AT, REMEDY.ID)
                .limit(limit)
                .fetch(Remedies::remedy);
    }

    Remedy get(UUID complaintId, UUID id) {
        return database.selectFrom(REMEDY)
                .where(REMEDY.ID.eq(id), REMEDY.COMPLAINT_ID.eq(complaintId))
                .fetchOptional(Remedies::remedy)
                .orElseThrow(Refused::notVisible);
    }

    /**
     * What this complaint has been granted in one currency, in remedies of these states and in all
     * that were ever carried out: what was paid and taken back since may not pass a limit.
     */
    Money total(UUID complaintId, String currency, Remedy.State... states) {
        var names = Arrays.stream(states).map(Enum::name).toList();
        var total =
                database.select(sum(REMEDY.AMOUNT))
                        .from(REMEDY)
                        .where(
                                REMEDY.COMPLAINT_ID.eq(complaintId),
                                REMEDY.CURRENCY.eq(currency),
                                REMEDY.STATE.in(names).or(REMEDY.CARRIED_OUT_ONCE))
                        .fetchSingle()
                        .value1();
        return new Money(total == null ? BigDecimal.ZERO : total, currency);
    }

    void add(Remedy remedy) {
        var amount = remedy.amount();
        writes.add(
                database.insertInto(REMEDY)
                        .set(REMEDY.ID, remedy.id())
                        .set(REMEDY.COMPLAINT_ID, remedy.complaintId())
                        .set(REMEDY.POINT_ID, remedy.pointId())
                        .set(REMEDY.KIND, remedy.kind().name())
                        .set(REMEDY.AMOUNT, amount == null ? null : amount.amount())
                        .set(REMEDY.CURRENCY, amount == null ? null : amount.currency())
                        .set(REMEDY.DESCRIPTION, remedy.description())
                        .set(REMEDY.STATE, remedy.state().name())
                        .set(REMEDY.PROPOSED_BY, remedy.proposedBy().toString())
                        .set(REMEDY.PROPOSED_AT, remedy.proposedAt()));
    }

    /** Moves a remedy on from the state that it was read in; somebody else may have been first. */
    void move(Remedy from, Remedy.State to, Map<Field<?>, Object> also) {
        var changed =
                database.update(REMEDY)
                        .set(REMEDY.STATE, to.name())
                        .set(also)
                        .where(REMEDY.ID.eq(from.id()), REMEDY.STATE.eq(from.state().name()))
                        .execute();
        if (changed == 0) {
            throw Refused.conflict("resolution.remedy.changed");
        }
    }

    static Remedy remedy(Record row) {
        var amount = row.get(REMEDY.AMOUNT);
        return new Remedy(
                row.get(REMEDY.ID),
                row.get(REMEDY.COMPLAINT_ID),
                row.get(REMEDY.POINT_ID),
                Remedy.Kind.valueOf(row.get(REMEDY.KIND)),
                amount == null ? null : new Money(amount, row.get(REMEDY.CURRENCY)).rounded(),
                row.get(REMEDY.DESCRIPTION),
                Remedy.State.valueOf(row.get(REMEDY.STATE)),
                Actor.parse(row.get(REMEDY.PROPOSED_BY)),
                row.get(REMEDY.PROPOSED_AT),
                actor(row.get(REMEDY.AGREED_BY)),
                row.get(REMEDY.AGREED_AT),
                row.get(REMEDY.NEEDED_APPROVAL),
                actor(row.get(REMEDY.APPROVED_BY)),
                row.get(REMEDY.REASON),
                row.get(REMEDY.PROOF),
                row.get(REMEDY.PROOF_FILE),
                actor(row.get(REMEDY.CARRIED_OUT_BY)),
                row.get(REMEDY.CARRIED_OUT_AT));
    }

    private static @Nullable Actor actor(@Nullable String text) {
        return text == null ? null : Actor.parse(text);
    }
}
