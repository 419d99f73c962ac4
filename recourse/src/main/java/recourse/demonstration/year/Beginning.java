package recourse.demonstration.year;

import org.springframework.stereotype.Component;

import recourse.assessment.AssessComplaint;
import recourse.complaint.Complaints;
import recourse.complaint.PersonComplainedOf;
import recourse.complaint.Restrict;
import recourse.identity.Viewer;
import recourse.investigation.TellPoints;
import recourse.platform.Drains;
import recourse.routing.AssignComplaint;
import recourse.routing.Wanted;
import recourse.taxonomy.Severity;

import java.util.List;

/** A life until somebody has taken it up: received, assessed, given to a team and a person. */
@Component
class Beginning {
    private static final Viewer YEAR = new Viewer.Program("demonstration");

    private final Reception reception;
    private final AssessComplaint assess;
    private final TellPoints points;
    private final PersonComplainedOf complainedOf;
    private final Restrict restrict;
    private final AssignComplaint assign;
    private final Complaints complaints;
    private final Colleagues colleagues;
    private final Middle middle;
    private final Drains drains;

    Beginning(
            Reception reception,
            AssessComplaint assess,
            TellPoints points,
            PersonComplainedOf complainedOf,
            Restrict restrict,
            AssignComplaint assign,
            Complaints complaints,
            Colleagues colleagues,
            Middle middle,
            Drains drains) {
        this.reception = reception;
        this.assess = assess;
        this.points = points;
        this.complainedOf = complainedOf;
        this.restrict = restrict;
        this.assign = assign;
        this.complaints = complaints;
        this.colleagues = colleagues;
        this.middle = middle;
        this.drains = drains;
    }

    void receive(Living life, Agenda agenda) {
        reception.receive(life);
        if (life.reachedByMail()) {
            agenda.soon(() -> drains.run("delivery"));
        }
        if (life.plan.fate() != Fate.UNASSESSED) {
            agenda.after(0.2, 3, life.chances, () -> assess(life, agenda));
        }
    }

    private void assess(Living life, Agenda agenda) {
        var matter = life.plan.tale().matter();
        var lead = colleagues.leadOf(matter.team());
        assess.assess(
                lead,
                life.reference(),
                new AssessComplaint.Choice(matter.key(), severity(life).name(), null, null));
        var also = life.plan.tale().also();
        if (also != null) {
            points.add(
                    lead,
                    life.reference(),
                    new TellPoints.Told(also.name().in(life.plan.tale().language()), also.key()));
        }
        settleWhoMaySee(life, lead);
        var owner = complaints.get(YEAR, life.id()).ownerId();
        life.ownedBy(
                owner == null
                        ? colleagues.anyOf(matter.team(), life.plan.number())
                        : colleagues.get(owner));
        agenda.after(0.2, 4, life.chances, () -> takeUp(life, agenda));
    }

    private void settleWhoMaySee(Living life, Viewer.Staff lead) {
        if (life.plan.fate() == Fate.ABOUT_STAFF) {
            complainedOf.name(lead, life.reference(), "handler", null);
            assign.assign(lead, life.reference(), new Wanted(null, lead.userName(), null));
        } else if (life.plan.fate() == Fate.RESTRICTED) {
            assign.assign(lead, life.reference(), new Wanted(null, lead.userName(), null));
            restrict.to(
                    lead,
                    life.reference(),
                    List.of(lead.userName(), "compliance"),
                    life.say("restricted"));
        }
    }

    private void takeUp(Living life, Agenda agenda) {
        var owner = life.owner();
        assign.assign(owner, life.reference(), new Wanted(null, owner.userName(), null));
        middle.begin(life, agenda);
    }

    /** Mostly as the category has it; people see some cases lighter or graver. */
    private static Severity severity(Living life) {
        var usual = life.plan.tale().matter().severity();
        var shift = life.chance(14) ? 1 : life.chance(14) ? -1 : 0;
        var place = Math.clamp(usual.ordinal() + shift, 0, Severity.HIGH.ordinal());
        return usual == Severity.CRITICAL ? usual : Severity.values()[place];
    }
}
