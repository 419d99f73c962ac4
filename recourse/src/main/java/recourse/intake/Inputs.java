package recourse.intake;

import static db.intake.Tables.INPUT;
import static db.intake.Tables.MAIL;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaints;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Refused;

import java.util.List;
import java.util.UUID;

/**
 * Everything that ever knocked, as far as the viewer may see it: what belongs to a complaint, or
 * seems to, is seen by those who see the complaint; the rest by those who sort what comes in.
 */
@Component
public class Inputs {
    private static final Field<UUID> ABOUT = coalesce(INPUT.COMPLAINT_ID, MAIL.PROPOSED_ID);

    private final DSLContext database;
    private final Complaints complaints;

    public Inputs(DSLContext database, Complaints complaints) {
        this.database = database;
        this.complaints = complaints;
    }

    /** Newest first; {@code next} is null at the end. */
    public record Page(List<InputItem> items, @Nullable UUID next) {}

    public Page list(Viewer viewer, @Nullable InputState state, @Nullable UUID after, int limit) {
        var found =
                database.select(InputItem.FIELDS)
                        .from(INPUT)
                        .leftJoin(MAIL)
                        .on(MAIL.INPUT_ID.eq(INPUT.ID))
                        .where(visibleTo(viewer))
                        .and(state == null ? noCondition() : INPUT.STATE.eq(state.name()))
                        .and(after == null ? noCondition() : olderThan(after))
                        .orderBy(INPUT.RECEIVED_AT.desc(), INPUT.ID.desc())
                        .limit(limit + 1)
                        .fetch(InputItem::of);
        return found.size() <= limit
                ? new Page(found, null)
                : new Page(List.copyOf(found.subList(0, limit)), found.get(limit - 1).id());
    }

    /** What waits for a person, held or unreadable, the longest waiting first. */
    public List<InputItem> heldFor(Viewer viewer, int limit) {
        return database.select(InputItem.FIELDS)
                .from(MAIL)
                .join(INPUT)
                .on(INPUT.ID.eq(MAIL.INPUT_ID))
                .where(MAIL.TO_CHECK_SINCE.isNotNull())
                .and(visibleTo(viewer))
                .orderBy(MAIL.TO_CHECK_SINCE, MAIL.INPUT_ID)
                .limit(limit)
                .fetch(InputItem::of);
    }

    /** How many wait, counted no further than the limit. */
    public int countHeldFor(Viewer viewer, int limit) {
        return database.fetchCount(
                database.selectOne()
                        .from(MAIL)
                        .join(INPUT)
                        .on(INPUT.ID.eq(MAIL.INPUT_ID))
                        .where(MAIL.TO_CHECK_SINCE.isNotNull())
                        .and(visibleTo(viewer))
                        .limit(limit));
    }

    public InputItem get(Viewer viewer, UUID id) {
        return database.select(InputItem.FIELDS)
                .from(INPUT)
                .leftJoin(MAIL)
                .on(MAIL.INPUT_ID.eq(INPUT.ID))
                .where(INPUT.ID.eq(id))
                .and(visibleTo(viewer))
                .fetchOptional(InputItem::of)
                .orElseThrow(Refused::notVisible);
    }

    /** The words of a held mail, which stand nowhere else yet. */
    public String words(InputItem item) {
        return database.select(MAIL.BODY)
                .from(MAIL)
                .where(MAIL.INPUT_ID.eq(item.id()))
                .fetchOptional(MAIL.BODY)
                .orElse("");
    }

    /**
     * Whoever sorts what comes in; or whoever works on the complaint that the mail seems to be
     * about.
     */
    public boolean maySort(Viewer viewer, InputItem item) {
        return viewer.may(Permission.TRIAGE)
                || item.proposedId() != null && viewer.may(Permission.WORK);
    }

    private static Condition olderThan(UUID after) {
        return row(INPUT.RECEIVED_AT, INPUT.ID)
                .lt(select(INPUT.RECEIVED_AT, INPUT.ID).from(INPUT).where(INPUT.ID.eq(after)));
    }

    Condition visibleTo(Viewer viewer) {
        if (viewer instanceof Viewer.Complainant) {
            return falseCondition();
        }
        var known = ABOUT.isNotNull().and(complaints.visibleTo(viewer, ABOUT));
        return viewer.may(Permission.TRIAGE) ? ABOUT.isNull().or(known) : known;
    }
}
