package recourse.complaint;

import static db.complaint.Tables.INVOLVEMENT;
import static db.complaint.Tables.NAMED;
import static db.complaint.Tables.RECORD;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;

import org.jooq.Condition;
import org.jooq.Field;

import recourse.identity.Permission;
import recourse.identity.Viewer;

import java.util.UUID;

/** Who may see which complaint, written once. */
final class Visibility {
    private Visibility() {}

    /** For a query over the complaints themselves. */
    static Condition of(Viewer viewer) {
        return viewer instanceof Viewer.Staff staff
                ? of(
                        staff,
                        RECORD.ID,
                        within(staff, RECORD.TEAM_ID, RECORD.OWNER_ID, RECORD.TAKEN_BY),
                        RECORD.RESTRICTED)
                : of(viewer, RECORD.ID, RECORD.TEAM_ID, RECORD.OWNER_ID, RECORD.RESTRICTED);
    }

    static Condition of(
            Viewer viewer,
            Field<UUID> id,
            Field<UUID> team,
            Field<UUID> owner,
            Field<Boolean> restricted) {
        return switch (viewer) {
            case Viewer.Program ignored -> trueCondition();
            case Viewer.Complainant complainant -> id.eq(complainant.complaintId());
            case Viewer.Key key -> ofKey(key, restricted);
            case Viewer.Staff staff -> of(staff, id, within(staff, team, owner), restricted);
        };
    }

    private static Condition of(
            Viewer.Staff staff, Field<UUID> id, Condition within, Field<Boolean> restricted) {
        return within.and(named(staff, id, restricted)).and(unconcerned(staff, id));
    }

    /** For a query of another module over rows that carry a complaint's id. */
    static Condition of(Viewer viewer, Field<UUID> complaintId) {
        return switch (viewer) {
            case Viewer.Program ignored -> trueCondition();
            case Viewer.Complainant complainant -> complaintId.eq(complainant.complaintId());
            case Viewer.Key key when key.may(Permission.RESTRICT) || !key.may(Permission.SEE_ALL) ->
                    ofKey(key, RECORD.RESTRICTED);
            case Viewer.Key key -> seen(complaintId, ofKey(key, RECORD.RESTRICTED));
            case Viewer.Staff staff -> seen(complaintId, of(staff));
        };
    }

    private static Condition seen(Field<UUID> complaintId, Condition visible) {
        return exists(selectOne().from(RECORD).where(RECORD.ID.eq(complaintId)).and(visible));
    }

    /**
     * No complaint can be restricted to a key, which is nobody: only one that may restrict sees
     * those that are.
     */
    private static Condition ofKey(Viewer.Key key, Field<Boolean> restricted) {
        if (!key.may(Permission.SEE_ALL)) {
            return falseCondition();
        }
        return key.may(Permission.RESTRICT) ? trueCondition() : restricted.isFalse();
    }

    static Condition notAbout(Viewer viewer, Field<UUID> complaintId) {
        return viewer instanceof Viewer.Staff staff
                ? unconcerned(staff, complaintId)
                : trueCondition();
    }

    /**
     * Whoever took it down may be rung up about it again, wherever it was given meanwhile. Figures
     * ask without this: they are those of teams and owners.
     */
    private static Condition within(
            Viewer.Staff staff, Field<UUID> team, Field<UUID> owner, Field<UUID> takenBy) {
        return staff.may(Permission.SEE_ALL)
                ? noCondition()
                : within(staff, team, owner).or(takenBy.eq(staff.id()));
    }

    private static Condition within(Viewer.Staff staff, Field<UUID> team, Field<UUID> owner) {
        if (staff.may(Permission.SEE_ALL)) {
            return noCondition();
        }
        var own = owner.eq(staff.id()).or(team.in(staff.teams()));
        return staff.may(Permission.TRIAGE) ? own.or(team.isNull()) : own;
    }

    private static Condition named(Viewer.Staff staff, Field<UUID> id, Field<Boolean> restricted) {
        return restricted
                .isFalse()
                .or(
                        exists(
                                selectOne()
                                        .from(NAMED)
                                        .where(
                                                NAMED.COMPLAINT_ID.eq(id),
                                                NAMED.STAFF_ID.eq(staff.id()))));
    }

    /**
     * Whoever is complained of must not learn of it here (ISO 10002 4.7, 4.10). The role stands in
     * the text of the query, so that a plan made for every value knows the small index of those who
     * are complained of.
     */
    private static Condition unconcerned(Viewer.Staff staff, Field<UUID> id) {
        return id.notIn(
                select(INVOLVEMENT.COMPLAINT_ID)
                        .from(INVOLVEMENT)
                        .where(INVOLVEMENT.STAFF_ID.eq(staff.id()))
                        .and(INVOLVEMENT.ROLE.eq(inline(InvolvedRole.COMPLAINED_OF.name()))));
    }
}
