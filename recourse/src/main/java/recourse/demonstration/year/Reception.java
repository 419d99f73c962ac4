package recourse.demonstration.year;

import static db.demonstration.Tables.LIFE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.complaint.Arrival;
import recourse.complaint.Channel;
import recourse.complaint.Kind;
import recourse.identity.StaffMember;
import recourse.intake.FileComplaint;
import recourse.intake.Input;
import recourse.organisation.Organisations;
import recourse.timeline.Actor;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Takes the complaints of the year in, each by its door. */
@Component
class Reception {
    private static final String SOURCE = "demonstration";

    private final DSLContext database;
    private final FileComplaint fileComplaint;
    private final Organisations organisations;
    private final Colleagues colleagues;

    Reception(
            DSLContext database,
            FileComplaint fileComplaint,
            Organisations organisations,
            Colleagues colleagues) {
        this.database = database;
        this.fileComplaint = fileComplaint;
        this.organisations = organisations;
        this.colleagues = colleagues;
    }

    void receive(Living life) {
        var plan = life.plan;
        var input =
                Input.of(
                        SOURCE,
                        plan.channel(),
                        "life-" + plan.number(),
                        Map.of("narrative", plan.tale().narrative()));
        life.filed(fileComplaint.file(input, arrival(plan)));
        database.insertInto(LIFE)
                .set(LIFE.COMPLAINT_ID, life.id())
                .set(LIFE.NUMBER, plan.number())
                .execute();
    }

    /** How long it takes until it is typed in. */
    static Duration delay(LifePlan plan) {
        return switch (plan.channel()) {
            case PHONE, IN_PERSON -> Duration.ofMinutes(9);
            case LETTER -> Duration.ofMinutes(95);
            case WEB, EMAIL, CHAT, SOCIAL, API -> Duration.ZERO;
        };
    }

    private Arrival arrival(LifePlan plan) {
        var tale = plan.tale();
        var spoken = plan.channel() == Channel.PHONE || plan.channel() == Channel.IN_PERSON;
        return new Arrival(
                plan.channel(),
                Kind.COMPLAINT,
                plan.receivedAt(),
                organisations.brandNamed(tale.matter().brand()).orElseThrow(),
                tale.language().toLanguageTag(),
                tale.subject(),
                tale.narrative(),
                null,
                null,
                tale.wanted(),
                tale.incident(),
                tale.product(),
                tale.site(),
                plan.teller(),
                List.of(),
                List.of(),
                true,
                spoken,
                spoken || plan.channel() == Channel.LETTER
                        ? by(plan).viewer().actor()
                        : Actor.complainant());
    }

    private StaffMember by(LifePlan plan) {
        return colleagues.anyOf(plan.tale().matter().team(), plan.number());
    }
}
