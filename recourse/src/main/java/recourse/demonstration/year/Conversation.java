package recourse.demonstration.year;

import org.springframework.stereotype.Component;

import recourse.complaint.Channel;
import recourse.complaint.Complaints;
import recourse.complaint.Contact;
import recourse.complaint.Contacts;
import recourse.correspondence.AcknowledgeByHand;
import recourse.correspondence.LogContact;
import recourse.correspondence.SendReply;
import recourse.deadline.Deadline;
import recourse.deadline.Deadlines;
import recourse.deadline.ExplainBreach;
import recourse.identity.Viewer;
import recourse.intake.AddToComplaint;
import recourse.platform.Clock;
import recourse.platform.Drains;

import java.util.List;

/** What the two sides of a life say to each other, and what the house writes down for itself. */
@Component
class Conversation {
    private static final Viewer YEAR = new Viewer.Program("demonstration");

    private final AcknowledgeByHand acknowledge;
    private final SendReply reply;
    private final LogContact log;
    private final AddToComplaint add;
    private final Contacts contacts;
    private final Complaints complaints;
    private final Deadlines deadlines;
    private final ExplainBreach explain;
    private final Drains drains;
    private final Clock clock;

    Conversation(
            AcknowledgeByHand acknowledge,
            SendReply reply,
            LogContact log,
            AddToComplaint add,
            Contacts contacts,
            Complaints complaints,
            Deadlines deadlines,
            ExplainBreach explain,
            Drains drains,
            Clock clock) {
        this.acknowledge = acknowledge;
        this.reply = reply;
        this.log = log;
        this.add = add;
        this.contacts = contacts;
        this.complaints = complaints;
        this.deadlines = deadlines;
        this.explain = explain;
        this.drains = drains;
        this.clock = clock;
    }

    void acknowledgeByHand(Living life) {
        if (!life.reachedByMail() && !life.plan.teller().anonymous() && !isSpoken(life)) {
            var how = life.plan.teller().phone() == null ? Channel.LETTER : Channel.PHONE;
            acknowledge.record(
                    life.owner(),
                    life.reference(),
                    new AcknowledgeByHand.Given(how.name(), null, null));
        }
    }

    /** The complainant writes on the page that follows their complaint. */
    void hear(Living life, String key, String kind) {
        add.fromPortal(
                complaints.get(YEAR, life.id()),
                "life-" + life.plan.number() + "-" + key,
                life.say(kind),
                List.of());
    }

    void read(Living life) {
        contacts.read(life.id(), clock.instant());
    }

    void say(Living life, Agenda agenda, String kind) {
        if (life.reachedByMail()) {
            reply.send(
                    life.owner(),
                    life.reference(),
                    new SendReply.Reply(null, null, null, life.say(kind), List.of(), null));
            agenda.soon(() -> drains.run("delivery"));
        } else {
            log.log(
                    life.owner(),
                    life.reference(),
                    new LogContact.Said(
                            Contact.Direction.OUT,
                            Channel.PHONE,
                            null,
                            null,
                            life.say("calls"),
                            List.of(),
                            null,
                            null));
        }
    }

    void note(Living life) {
        contacts.note(life.id(), life.owner().actor(), life.say("notes"));
    }

    /** Nine in ten say why they were late. */
    void explainBreaches(Living life) {
        deadlines.of(life.id()).stream()
                .filter(Deadline::asksReason)
                .filter(deadline -> life.chance(90))
                .forEach(deadline ->
                        explain.explain(
                                life.owner(), life.reference(), deadline.id(), life.say("late")));
    }

    private static boolean isSpoken(Living life) {
        return life.plan.channel() == Channel.PHONE || life.plan.channel() == Channel.IN_PERSON;
    }
}
