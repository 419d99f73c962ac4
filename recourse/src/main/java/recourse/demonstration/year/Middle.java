package recourse.demonstration.year;

import org.springframework.stereotype.Component;

import recourse.correspondence.AskComplainant;
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
    private static final int ROUNDS = 18;

    private final Conversation conversation;
    private final AskComplainant askComplainant;
    private final AskColleague askColleague;
    private final AnswerTask answerTask;
    private final Colleagues colleagues;
    private final End end;
    private final Drains drains;
    private final Clock clock;
    private final Organisations organisations;

    Middle(
            Conversation conversation,
            AskComplainant askComplainant,
            AskColleague askColleague,
            AnswerTask answerTask,
            Colleagues colleagues,
            End end,
            Drains drains,
            Clock clock,
            Organisations organisations) {
        this.conversation = conversation;
        this.askComplainant = askComplainant;
        this.askColleague = askColleague;
        this.answerTask = answerTask;
        this.colleagues = colleagues;
        this.end = end;
        this.drains = drains;
        this.clock = clock;
        this.organisations = organisations;
    }

    void begin(Living life, Agenda agenda) {
        conversation.acknowledgeByHand(life);
        conversation.read(life);
        if (life.chance(40)) {
            conversation.note(life);
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

    private void sayFirst(Living life, Agenda agenda) {
        conversation.explainBreaches(life);
        conversation.say(life, agenda, "first");
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
            conversation.note(life);
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

    private void hear(Living life, Agenda agenda, String kind, Runnable then) {
        conversation.hear(life, clock.instant().toString(), kind);
        agenda.after(
                0.5,
                6,
                life.chances,
                () -> {
                    conversation.read(life);
                    then.run();
                });
    }

    /** They write, we write, and neither gives way. */
    private void dispute(Living life, Agenda agenda, int rounds) {
        if (rounds == 0) {
            conversation.explainBreaches(life);
            agenda.after(1, 6, life.chances, () -> end.decide(life, agenda));
            return;
        }
        hear(
                life,
                agenda,
                "chasing",
                () -> {
                    conversation.say(life, agenda, "update");
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
        conversation.explainBreaches(life);
        if (life.chance(12)) {
            agenda.after(
                    30,
                    60,
                    life.chances,
                    () -> {
                        conversation.say(life, agenda, "update");
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
        conversation.hear(life, "chasing", "chasing");
        agenda.after(
                1,
                9,
                life.chances,
                () -> {
                    conversation.read(life);
                    end.decide(life, agenda);
                });
    }

    private LocalDate today() {
        ZoneId zone = organisations.get().zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
