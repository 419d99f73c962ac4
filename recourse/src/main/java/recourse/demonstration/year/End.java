package recourse.demonstration.year;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Contacts;
import recourse.complaint.Ending;
import recourse.complaint.Points;
import recourse.feedback.SayToAnswer;
import recourse.investigation.RecordFinding;
import recourse.platform.Clock;
import recourse.platform.Drains;
import recourse.resolution.ApproveRemedy;
import recourse.resolution.CarryOutRemedy;
import recourse.resolution.Close;
import recourse.resolution.Decide;
import recourse.resolution.GiveAnswer;
import recourse.resolution.ProposeRemedy;
import recourse.resolution.Remedy;
import recourse.resolution.SettleAtOnce;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A life from its decision to its end: findings, remedy, answer, what the complainant says to it,
 * closure.
 */
@Component
class End {
    /** As the house's sheet says of leads. */
    private static final BigDecimal LEAD_MAY_GRANT = new BigDecimal("2000");

    private final Points points;
    private final Contacts contacts;
    private final Clock clock;
    private final RecordFinding find;
    private final ProposeRemedy propose;
    private final ApproveRemedy approve;
    private final CarryOutRemedy carryOut;
    private final Decide decide;
    private final GiveAnswer answer;
    private final SayToAnswer say;
    private final SettleAtOnce settle;
    private final Close close;
    private final Colleagues colleagues;
    private final Afterwards afterwards;
    private final Drains drains;

    End(
            Points points,
            Contacts contacts,
            Clock clock,
            RecordFinding find,
            ProposeRemedy propose,
            ApproveRemedy approve,
            CarryOutRemedy carryOut,
            Decide decide,
            GiveAnswer answer,
            SayToAnswer say,
            SettleAtOnce settle,
            Close close,
            Colleagues colleagues,
            Afterwards afterwards,
            Drains drains) {
        this.points = points;
        this.contacts = contacts;
        this.clock = clock;
        this.find = find;
        this.propose = propose;
        this.approve = approve;
        this.carryOut = carryOut;
        this.decide = decide;
        this.answer = answer;
        this.say = say;
        this.settle = settle;
        this.close = close;
        this.colleagues = colleagues;
        this.afterwards = afterwards;
        this.drains = drains;
    }

    /** What was found, and what follows from it. */
    private enum Verdict {
        UPHELD("upheld", "final-upheld"),
        PARTLY_UPHELD("partly", "final-partly"),
        NOT_UPHELD("not-upheld", "final-not"),
        UNABLE("unable", "final-not");

        final String reasons;
        final String answers;

        Verdict(String reasons, String answers) {
            this.reasons = reasons;
            this.answers = answers;
        }

        boolean owesSomething() {
            return this == UPHELD || this == PARTLY_UPHELD;
        }
    }

    void decide(Living life, Agenda agenda) {
        var verdict = life.plan.fate() == Fate.APPROVAL ? Verdict.UPHELD : verdict(life);
        points.of(life.id())
                .forEach(point ->
                        find.find(
                                life.owner(),
                                life.reference(),
                                new RecordFinding.Told(
                                        String.valueOf(point.number()),
                                        verdict.name(),
                                        life.say(verdict.reasons))));
        var remedy = verdict.owesSomething() ? propose(life, verdict) : null;
        if (remedy != null && remedy.is(Remedy.State.WAITING_APPROVAL)) {
            if (life.plan.fate() != Fate.APPROVAL) {
                agenda.after(1, 9, life.chances, () -> approve(life, agenda, verdict, remedy));
            }
            return;
        }
        agenda.after(0.2, 3, life.chances, () -> answer(life, agenda, verdict, remedy));
    }

    private void approve(Living life, Agenda agenda, Verdict verdict, Remedy remedy) {
        var lead = colleagues.leadOf(life.plan.tale().matter().team());
        var aboveTheLead =
                remedy.amount() != null && remedy.amount().amount().compareTo(LEAD_MAY_GRANT) > 0;
        var approver =
                aboveTheLead || lead.id().equals(life.owner().id())
                        ? colleagues.named("admin").viewer()
                        : lead;
        approve.approve(approver, life.reference(), remedy.id());
        agenda.after(0.2, 4, life.chances, () -> answer(life, agenda, verdict, remedy));
    }

    private void answer(Living life, Agenda agenda, Verdict verdict, @Nullable Remedy remedy) {
        decide.decide(life.owner(), life.reference());
        life.details().with("remedy", remedy == null ? "" : remedy.description());
        var text = life.say(verdict.answers);
        var how =
                life.reachedByMail()
                        ? "EMAIL"
                        : life.plan.teller().phone() != null ? "PHONE" : "LETTER";
        answer.answer(life.owner(), life.reference(), new GiveAnswer.Told(how, text, null, true));
        if (how.equals("LETTER")) {
            answer.posted(life.owner(), life.reference(), null);
        }
        agenda.soon(() -> drains.run("delivery"));
        if (remedy != null) {
            agenda.after(2, life.chance(10) ? 80 : 26, life.chances, () -> carryOut(life, remedy));
        }
        agenda.after(27, 60, life.chances, () -> close(life, agenda, verdict, remedy));
        if (life.chance(38)) {
            agenda.afterDays(0.3, 3, life.chances, () -> hear(life, verdict));
        }
    }

    private void carryOut(Living life, Remedy remedy) {
        carryOut.carryOut(
                life.owner(),
                life.reference(),
                remedy.id(),
                new CarryOutRemedy.Proof(life.say(Offer.proofOf(remedy.kind())), null, null));
    }

    private void hear(Living life, Verdict verdict) {
        if (verdict == Verdict.UPHELD || life.chance(30)) {
            say.accept(life.complainant());
        } else {
            say.refuse(life.complainant(), life.say("refuses"));
        }
    }

    private void close(Living life, Agenda agenda, Verdict verdict, @Nullable Remedy remedy) {
        var putRight =
                verdict == Verdict.UPHELD
                        ? "YES"
                        : verdict == Verdict.PARTLY_UPHELD ? "PARTLY" : "NO";
        var open = afterwards.owes(life);
        contacts.read(life.id(), clock.instant());
        close.close(
                life.owner(),
                life.reference(),
                new Close.Told(
                        Ending.ANSWERED.name(),
                        cause(life, verdict),
                        putRight,
                        remedy == null || open ? "NONE" : "REMEDY",
                        open ? life.say("left-open") : null,
                        null,
                        null,
                        null,
                        null,
                        null));
        afterwards.follow(life, agenda);
    }

    void settle(Living life, Agenda agenda) {
        settle.settle(
                life.owner(),
                life.reference(),
                new SettleAtOnce.Told(
                        Verdict.UPHELD.name(),
                        life.say("upheld"),
                        "APOLOGY",
                        null,
                        null,
                        life.say("remedies/apology"),
                        null,
                        "PHONE",
                        life.say("settled"),
                        null,
                        true,
                        cause(life, Verdict.UPHELD)));
        afterwards.follow(life, agenda);
    }

    void endUndecided(Living life, Agenda agenda) {
        var ending =
                switch (life.plan.fate()) {
                    case WITHDRAWN -> Ending.WITHDRAWN;
                    case OUTSIDE_REMIT -> Ending.OUTSIDE_REMIT;
                    case NO_CONTACT -> Ending.NO_CONTACT;
                    default -> Ending.NOT_A_COMPLAINT;
                };
        var teller = life.plan.teller();
        var reachable =
                teller.email() != null || teller.phone() != null || teller.postalAddress() != null;
        var key = "ended/" + ending.name().toLowerCase(Locale.ROOT).replace('_', '-');
        close.close(
                life.owner(),
                life.reference(),
                new Close.Told(
                        ending.name(),
                        null,
                        null,
                        null,
                        null,
                        life.say(key),
                        reachable ? life.say("ended/words") : null,
                        !reachable
                                ? null
                                : teller.email() != null
                                        ? "EMAIL"
                                        : teller.phone() != null ? "PHONE" : "LETTER",
                        null,
                        null));
        agenda.soon(() -> drains.run("delivery"));
    }

    private @Nullable Remedy propose(Living life, Verdict verdict) {
        var offer = Offer.to(life, verdict == Verdict.UPHELD);
        var granted = offer.amount();
        if (granted != null) {
            life.details().grant(granted);
        }
        return propose.propose(
                life.owner(),
                life.reference(),
                new ProposeRemedy.Told(
                        offer.kind().name(),
                        "1",
                        granted == null ? null : granted.toPlainString(),
                        "EUR",
                        life.say("remedies/" + offer.words()),
                        true));
    }

    private static String cause(Living life, Verdict verdict) {
        if (life.chance(7)) {
            return "unknown";
        }
        return verdict.owesSomething()
                ? anyOf(life.plan.tale().matter().causes(), life)
                : "customer";
    }

    private static String anyOf(List<String> causes, Living life) {
        // The first is the usual one.
        return causes.get(life.chance(55) ? 0 : life.chances.nextInt(causes.size()));
    }

    private static Verdict verdict(Living life) {
        var chance = life.chances.nextInt(100);
        return chance < 56
                ? Verdict.UPHELD
                : chance < 75
                        ? Verdict.PARTLY_UPHELD
                        : chance < 95 ? Verdict.NOT_UPHELD : Verdict.UNABLE;
    }
}
