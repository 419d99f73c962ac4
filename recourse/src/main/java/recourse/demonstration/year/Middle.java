package recourse.demonstration.year;

import org.springframework.stereotype.Component;

import recourse.complaint.Channel;
import recourse.complaint.Complaints;
import recourse.complaint.Contact;
import recourse.complaint.Contacts;
import recourse.correspondence.AcknowledgeByHand;
import recourse.correspondence.AskComplainant;
import recourse.correspondence.LogContact;
import recourse.correspondence.SendReply;
import recourse.deadline.Deadline;
import recourse.deadline.Deadlines;
import recourse.deadline.ExplainBreach;
import recourse.identity.Viewer;
import recourse.intake.AddToComplaint;
import recourse.investigation.AnswerTask;
import recourse.investigation.AskColleague;
import recourse.organisation.Organisations;
import recourse.platform.Clock;
import recourse.platform.Drains;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A life between taking up and decision: first words, questions to both sides, notes, news. */
@Component
class Middle {
    private static final Viewer YEAR = new Viewer.Program("demonstration");
    private static final int ROUNDS = 18;

    private final AcknowledgeByHand acknowledge;
    private final SendReply reply;
    private final LogContact log;
    private final AskComplainant askComplainant;
    private final AddToComplaint add;
    private final AskColleague askColleague;
    private final AnswerTask answerTask;
    private final Contacts contacts;
    private final Complaints complaints;
    private final Deadlines deadlines;
    private final ExplainBreach explain;
    private final Colleagues colleagues;
    private final End end;
    private final Drains drains;
    private final Clock clock;
    private final Organisations organisations;

    Middle(
            AcknowledgeByHand acknowledge,
            SendReply reply,
            LogContact log,
            AskComplainant askComplainant,
            AddToComplaint add,
            AskColleague askColleague,
            AnswerTask answerTask,
            Contacts contacts,
            Complaints complaints,
            Deadlines deadlines,
            ExplainBreach explain,
            Colleagues colleagues,
            End end,
            Drains drains,
            Clock clock,
            Organisations organisations) {
        this.acknowledge = acknowledge;
        this.reply = reply;
        this.log = log;
        this.askComplainant = askComplainant;
        this.add = add;
        this.askColleague = askColleague;
        this.answerTask = answerTask;
        this.contacts = contacts;
        this.complaints = complaints;
        this.deadlines = deadlines;
        this.explain = explain;
        this.colleagues = colleagues;
        this.end = end;
        this.drains = drains;
        this.clock = clock;
        this.organisations = organisations;
    }

    void begin(Living life, Agenda agenda) {
        acknowledgeByHand(life);
        contacts.read(life.id(), clock.instant());
        if (life.chance(40)) {
            note(life);
        }
        switch (life.plan.fate()) {
            case SETTLED -> agenda.after(0.3, 2, life.chances, () -> end.settle(life, agenda));
            case WITHDRAWN, NO_COMPLAINT, OUTSIDE_REMIT, NO_CONTACT ->
                    agenda.after(1, 12, life.chances, () -> end.endUndecided(life, agenda));
            case ANSWERED,
                    PERSISTENT,
                    UNASSESSED,
                    FORGOTTEN,
                    WAITING,
                    APPROVAL,
                    ABOUT_STAFF,
                    RESTRICTED ->
                    agenda.after(
                            0.5,
                            life.chance(9) ? 40 : 7,
                            life.chances,
                            () -> sayFirst(life, agenda));
        }
    }

    private void acknowledgeByHand(Living life) {
        if (!life.reachedByMail() && !life.plan.teller().anonymous() && !isSpoken(life)) {
            var how = life.plan.teller().phone() == null ? Channel.LETTER : Channel.PHONE;
            acknowledge.record(
                    life.owner(),
                    life.reference(),
                    new AcknowledgeByHand.Given(how.name(), null, null));
        }
    }

    private void sayFirst(Living life, Agenda agenda) {
        explainBreaches(life);
        say(life, agenda, "first");
        switch (life.plan.fate()) {
            case FORGOTTEN -> {}
            case PERSISTENT -> dispute(life, agenda, ROUNDS);
            case WAITING -> agenda.after(1, 6, life.chances, () -> ask(life, agenda));
            case APPROVAL -> agenda.after(3, 20, life.chances, () -> end.decide(life, agenda));
            default -> agenda.after(2, 16, life.chances, () -> investigate(life, agenda));
        }
    }

    private void investigate(Living life, Agenda agenda) {
        if (life.chance(45)) {
            note(life);
        }
        var way = life.chances.nextInt(100);
        if (way < 24 && life.reachedByMail()) {
            ask(life, agenda);
        } else if (way < 52) {
            askColleague(life, agenda);
        } else {
            goOn(life, agenda);
        }
    }

    private void ask(Living life, Agenda agenda) {
        if (!life.reachedByMail()) {
            goOn(life, agenda);
            return;
        }
        var dueOn = today().plusDays(8).toString();
        askComplainant.ask(
                life.owner(),
                life.reference(),
                new AskComplainant.Asked(questions(life), dueOn, null, null));
        agenda.soon(() -> drains.run("delivery"));
        if (life.plan.fate() != Fate.WAITING) {
            agenda.afterDays(
                    0.5,
                    6,
                    life.chances,
                    () -> hear(life, agenda, "answer", () -> goOn(life, agenda)));
        }
    }

    private static List<String> questions(Living life) {
        var first = life.say("question");
        var second = life.say("question");
        return first.equals(second) ? List.of(first) : List.of(first, second);
    }

    /** The complainant writes on the page that follows their complaint. */
    private void hear(Living life, Agenda agenda, String kind, Runnable then) {
        add.fromPortal(
                complaints.get(YEAR, life.id()),
                "life-" + life.plan.number() + "-" + clock.instant(),
                life.say(kind),
                List.of());
        agenda.after(
                0.5,
                6,
                life.chances,
                () -> {
                    contacts.read(life.id(), clock.instant());
                    then.run();
                });
    }

    /** They write, we write, and neither gives way. */
    private void dispute(Living life, Agenda agenda, int rounds) {
        if (rounds == 0) {
            explainBreaches(life);
            agenda.after(1, 6, life.chances, () -> end.decide(life, agenda));
            return;
        }
        hear(
                life,
                agenda,
                "chasing",
                () -> {
                    say(life, agenda, "update");
                    agenda.afterDays(0.2, 2, life.chances, () -> dispute(life, agenda, rounds - 1));
                });
    }

    private void askColleague(Living life, Agenda agenda) {
        var colleague = colleagues.anyOf("delivery", life.plan.number());
        var due = today().plusDays(4).toString();
        var task =
                askColleague.ask(
                        life.owner(),
                        life.reference(),
                        new AskColleague.Told(
                                colleague.userName(), life.say("colleague"), due, List.of()));
        agenda.after(
                2,
                22,
                life.chances,
                () -> {
                    answerTask.answer(
                            colleague.viewer(), task.id(), life.say("colleague-answer"), List.of());
                    goOn(life, agenda);
                });
    }

    private void goOn(Living life, Agenda agenda) {
        explainBreaches(life);
        if (life.chance(12)) {
            agenda.after(
                    30,
                    60,
                    life.chances,
                    () -> {
                        say(life, agenda, "update");
                        agenda.after(8, 40, life.chances, () -> end.decide(life, agenda));
                    });
        } else if (life.chance(8)) {
            agenda.afterDays(3, 7, life.chances, () -> chase(life, agenda));
        } else {
            agenda.after(
                    2, life.chance(8) ? 150 : 34, life.chances, () -> end.decide(life, agenda));
        }
    }

    private void chase(Living life, Agenda agenda) {
        add.fromPortal(
                complaints.get(YEAR, life.id()),
                "life-" + life.plan.number() + "-chasing",
                life.say("chasing"),
                List.of());
        agenda.after(
                1,
                9,
                life.chances,
                () -> {
                    contacts.read(life.id(), clock.instant());
                    end.decide(life, agenda);
                });
    }

    private void say(Living life, Agenda agenda, String kind) {
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
                            null));
        }
    }

    private void note(Living life) {
        contacts.note(life.id(), life.owner().actor(), life.say("notes"));
    }

    /** Nine in ten say why they were late. */
    private void explainBreaches(Living life) {
        deadlines.of(life.id()).stream()
                .filter(Deadline::asksReason)
                .filter(deadline -> life.chance(90))
                .forEach(deadline ->
                        explain.explain(
                                life.owner(), life.reference(), deadline.id(), life.say("late")));
    }

    private LocalDate today() {
        ZoneId zone = organisations.get().zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static boolean isSpoken(Living life) {
        return life.plan.channel() == Channel.PHONE || life.plan.channel() == Channel.IN_PERSON;
    }
}
