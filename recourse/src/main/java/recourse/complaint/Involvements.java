package recourse.complaint;

import static db.complaint.Tables.INVOLVEMENT;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Ids;
import recourse.platform.Writes;
import recourse.timeline.Actor;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The people's parts in a complaint. */
@Component
public class Involvements {
    private final DSLContext database;
    private final Writes writes;
    private final Ids ids;
    private final Telling telling;
    private final Lifecycle lifecycle;
    private final SmallRows smallRows;

    Involvements(
            DSLContext database,
            Writes writes,
            Ids ids,
            Telling telling,
            Lifecycle lifecycle,
            SmallRows smallRows) {
        this.database = database;
        this.writes = writes;
        this.ids = ids;
        this.telling = telling;
        this.lifecycle = lifecycle;
        this.smallRows = smallRows;
    }

    public List<Involved> of(UUID complaintId) {
        return smallRows
                .of(complaintId)
                .map(SmallRows.Of::involved)
                .orElseGet(() -> database.fetch(rows(complaintId)).map(Involvements::involved));
    }

    static Select<Record> rows(UUID complaintId) {
        return DSL.selectFrom(INVOLVEMENT)
                .where(INVOLVEMENT.COMPLAINT_ID.eq(complaintId))
                .orderBy(INVOLVEMENT.ID);
    }

    static Involved involved(Record row) {
        return new Involved(
                row.get(INVOLVEMENT.ID),
                InvolvedRole.valueOf(row.get(INVOLVEMENT.ROLE)),
                row.get(INVOLVEMENT.PERSON_ID),
                row.get(INVOLVEMENT.STAFF_ID),
                row.get(INVOLVEMENT.RELATION),
                row.get(INVOLVEMENT.AUTHORITY),
                row.get(INVOLVEMENT.AUTHORITY_ENDS));
    }

    /** Those who work here and are complained of. */
    public Set<UUID> staffComplainedOf(UUID complaintId) {
        return of(complaintId).stream()
                .filter(involved -> involved.role() == InvolvedRole.COMPLAINED_OF)
                .map(Involved::staffId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Transactional
    public void involve(
            UUID complaintId,
            InvolvedRole role,
            @Nullable UUID person,
            @Nullable UUID staff,
            @Nullable String relation,
            Actor by) {
        lifecycle.lock(complaintId);
        writes.add(
                database.insertInto(INVOLVEMENT)
                        .set(INVOLVEMENT.ID, ids.next())
                        .set(INVOLVEMENT.COMPLAINT_ID, complaintId)
                        .set(INVOLVEMENT.ROLE, role.name())
                        .set(INVOLVEMENT.PERSON_ID, person)
                        .set(INVOLVEMENT.STAFF_ID, staff)
                        .set(INVOLVEMENT.RELATION, relation));
        telling.tell(
                complaintId,
                "involved",
                by,
                Changes.none()
                        .of("role", null, role)
                        .of("person", null, person)
                        .of("staff", null, staff));
    }

    /** Ends somebody's part; who it was stays on the timeline. */
    @Transactional
    public void release(UUID complaintId, Involved involved, Actor by, String reason) {
        lifecycle.lock(complaintId);
        writes.add(
                database.deleteFrom(INVOLVEMENT)
                        .where(
                                INVOLVEMENT.ID.eq(involved.id()),
                                INVOLVEMENT.COMPLAINT_ID.eq(complaintId)));
        telling.tell(
                complaintId,
                "released",
                by,
                Changes.none()
                        .of("role", null, involved.role())
                        .of("person", null, involved.personId())
                        .of("staff", null, involved.staffId())
                        .of("reason", null, reason));
    }
}
