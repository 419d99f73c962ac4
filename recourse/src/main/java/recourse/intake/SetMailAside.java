package recourse.intake;

import static db.intake.Tables.INPUT;
import static db.intake.Tables.MAIL;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.identity.Viewer;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.timeline.Happening;
import recourse.timeline.Timeline;

import java.util.Map;
import java.util.UUID;

/**
 * A person says that a mail asks for nothing: spam, a newsletter, a doubled word. It stays, and can
 * be taken up again.
 */
@Component
public class SetMailAside {
    private final DSLContext database;
    private final Inputs inputs;
    private final HeldMail held;
    private final Timeline timeline;
    private final Clock clock;

    SetMailAside(
            DSLContext database, Inputs inputs, HeldMail held, Timeline timeline, Clock clock) {
        this.database = database;
        this.inputs = inputs;
        this.held = held;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional
    public void setAside(Viewer viewer, UUID id, @Nullable String reason) {
        held.check(viewer, id);
        var why = HeldMail.reason(reason);
        held.hold(id);
        database.update(MAIL)
                .setNull(MAIL.TO_CHECK_SINCE)
                .set(MAIL.HANDLED_AT, clock.instant())
                .set(MAIL.HANDLED_BY, viewer.actor().toString())
                .set(MAIL.HANDLED_WHY, why)
                .where(MAIL.INPUT_ID.eq(id))
                .execute();
        tell(viewer, id, "mail-set-aside", Map.of("reason", why));
    }

    @Transactional
    public void takeUp(Viewer viewer, UUID id) {
        var item = inputs.get(viewer, id);
        if (!inputs.maySort(viewer, item)) {
            throw Refused.notAllowed("intake.may-not-sort");
        }
        // Locked before it is asked: another may have filed it meanwhile.
        database.select(INPUT.ID).from(INPUT).where(INPUT.ID.eq(id)).forUpdate().fetch();
        if (!inputs.get(viewer, id).isSetAside()) {
            throw Refused.conflict("intake.dealt-with");
        }
        database.update(MAIL)
                .set(MAIL.TO_CHECK_SINCE, clock.instant())
                .setNull(MAIL.HANDLED_AT)
                .setNull(MAIL.HANDLED_BY)
                .setNull(MAIL.HANDLED_WHY)
                .where(MAIL.INPUT_ID.eq(id))
                .execute();
        tell(viewer, id, "mail-taken-up", Map.of());
    }

    private void tell(Viewer viewer, UUID id, String kind, Map<String, Object> particulars) {
        timeline.append(
                Input.chain(id), new Happening(kind, viewer.actor(), clock.instant(), particulars));
    }
}
