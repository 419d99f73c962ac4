package recourse.demonstration.year;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaints;
import recourse.complaint.Contacts;
import recourse.escalation.AfterClosure;
import recourse.escalation.Afterwords;
import recourse.feedback.Rate;
import recourse.identity.Viewer;
import recourse.intake.AddToComplaint;
import recourse.platform.Clock;
import recourse.resolution.Remedies;
import recourse.resolution.Remedy;

import java.util.List;

/**
 * What comes when a complaint is closed: a rating, perhaps another word, and what somebody makes of
 * it.
 */
@Component
class Afterwards {
    private static final Viewer YEAR = new Viewer.Program("demonstration");

    private final Rate rate;
    private final AddToComplaint add;
    private final Complaints complaints;
    private final Contacts contacts;
    private final Afterwords afterwords;
    private final AfterClosure afterClosure;
    private final Remedies remedies;
    private final Clock clock;

    Afterwards(
            Rate rate,
            AddToComplaint add,
            Complaints complaints,
            Contacts contacts,
            Afterwords afterwords,
            AfterClosure afterClosure,
            Remedies remedies,
            Clock clock) {
        this.rate = rate;
        this.add = add;
        this.complaints = complaints;
        this.contacts = contacts;
        this.afterwords = afterwords;
        this.afterClosure = afterClosure;
        this.remedies = remedies;
        this.clock = clock;
    }

    boolean owes(Living life) {
        return remedies.of(life.id()).stream().anyMatch(remedy -> remedy.is(Remedy.State.AGREED));
    }

    void follow(Living life, Agenda agenda) {
        if (life.chance(42)) {
            agenda.afterDays(2, 7, life.chances, () -> rate(life));
        }
        if (life.chance(18)) {
            agenda.afterDays(1, 6, life.chances, () -> hearAgain(life, agenda));
        }
    }

    private void rate(Living life) {
        if (complaints.get(YEAR, life.id()).isClosed()) {
            var stars = stars(life);
            rate.rate(
                    life.complainant(),
                    stars,
                    life.chance(45) ? life.say("comments/" + stars) : null);
        }
    }

    /** Most are content when they were told they are right. */
    private int stars(Living life) {
        var upheld = "UPHELD".equals(complaints.get(YEAR, life.id()).outcome());
        var chance = life.chances.nextInt(10);
        return Math.clamp((upheld ? 3 : 1) + chance / 3, 1, 5);
    }

    private void hearAgain(Living life, Agenda agenda) {
        add.fromPortal(
                complaints.get(YEAR, life.id()),
                "life-" + life.plan.number() + "-after",
                life.say("after"),
                List.of());
        agenda.after(20, 70, life.chances, () -> answerFor(life));
    }

    private void answerFor(Living life) {
        contacts.read(life.id(), clock.instant());
        afterwords.of(life.id()).stream()
                .filter(afterword -> afterword.waits())
                .forEach(afterword ->
                        afterClosure.decide(
                                life.owner(),
                                life.reference(),
                                afterword.contactId(),
                                new AfterClosure.Told(
                                        "NOTHING_TO_DO", life.say("nothing-to-do"), null)));
    }
}
