package recourse.resolution;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Ending;
import recourse.complaint.Points;
import recourse.complaint.TakeInHand;
import recourse.identity.Viewer;
import recourse.investigation.Findings;
import recourse.investigation.RecordFinding;
import recourse.platform.Checks;
import recourse.platform.Refused;
import recourse.taxonomy.Taxonomy;

import java.time.Instant;
import java.util.Objects;

/**
 * Settles a complaint in one go, at the counter or on the call: what was found, what was done about
 * it, what was said, and the end. All of it or nothing.
 */
@Component
public class SettleAtOnce {
    private final TakeInHand hand;
    private final Complaints complaints;
    private final Points points;
    private final Findings findings;
    private final RecordFinding recordFinding;
    private final ProposeRemedy proposeRemedy;
    private final CarryOutRemedy carryOutRemedy;
    private final Remedies remedies;
    private final Decide decide;
    private final GiveAnswer giveAnswer;
    private final Close close;
    private final Taxonomy taxonomy;

    SettleAtOnce(
            TakeInHand hand,
            Complaints complaints,
            Points points,
            Findings findings,
            RecordFinding recordFinding,
            ProposeRemedy proposeRemedy,
            CarryOutRemedy carryOutRemedy,
            Remedies remedies,
            Decide decide,
            GiveAnswer giveAnswer,
            Close close,
            Taxonomy taxonomy) {
        this.hand = hand;
        this.complaints = complaints;
        this.points = points;
        this.findings = findings;
        this.recordFinding = recordFinding;
        this.proposeRemedy = proposeRemedy;
        this.carryOutRemedy = carryOutRemedy;
        this.remedies = remedies;
        this.decide = decide;
        this.giveAnswer = giveAnswer;
        this.close = close;
        this.taxonomy = taxonomy;
    }

    /**
     * @param result and {@code reason} stand for every point that has no finding yet. @param kind a
     *     remedy, if any
     */
    public record Told(
            @Nullable String result,
            @Nullable String reason,
            @Nullable String kind,
            @Nullable String amount,
            @Nullable String currency,
            @Nullable String description,
            @Nullable String carriedOut,
            @Nullable String how,
            @Nullable String text,
            @Nullable Instant at,
            @Nullable Boolean referralSaid,
            @Nullable String cause) {}

    @Transactional
    public void settle(Viewer viewer, String reference, Told told) {
        var complaint = hand.open(viewer, reference);
        findOnAll(viewer, complaint, told);
        var given = told.kind != null && !told.kind.isBlank();
        if (given) {
            giveRemedy(viewer, complaint, told);
        }
        refuseOpenRemedies(complaint);
        decide.decide(viewer, reference);
        giveAnswer.answer(
                viewer,
                reference,
                new GiveAnswer.Told(spoken(told.how), told.text, told.at, told.referralSaid));
        var checks = new Checks();
        var cause =
                AnsweredEnding.cause(taxonomy, checks.required("cause", told.cause, 100), checks);
        checks.refuseFaults();
        close.finish(
                viewer,
                complaints.get(viewer, complaint.id()),
                Closure.decided(
                        Ending.SETTLED_AT_ONCE,
                        Objects.requireNonNull(cause),
                        Closure.PutRight.YES,
                        given ? Closure.Proof.REMEDY : Closure.Proof.NONE,
                        null));
    }

    private void refuseOpenRemedies(Complaint complaint) {
        if (remedies.of(complaint.id()).stream()
                .anyMatch(remedy -> remedy.is(Remedy.State.AGREED))) {
            throw Refused.conflict("resolution.settlement.open-remedies");
        }
    }

    private void findOnAll(Viewer viewer, Complaint complaint, Told told) {
        findings.lackingOn(complaint.id(), points.of(complaint.id()))
                .forEach(point ->
                        recordFinding.find(
                                viewer,
                                complaint.reference().text(),
                                new RecordFinding.Told(
                                        point.id().toString(), told.result, told.reason)));
    }

    private void giveRemedy(Viewer viewer, Complaint complaint, Told told) {
        var reference = complaint.reference().text();
        var remedy =
                proposeRemedy.propose(
                        viewer,
                        reference,
                        new ProposeRemedy.Told(
                                told.kind,
                                null,
                                told.amount,
                                told.currency,
                                told.description,
                                true));
        if (!remedy.is(Remedy.State.AGREED)) {
            throw Refused.conflict("resolution.settlement.above-your-limit");
        }
        carryOutRemedy.carryOut(
                viewer,
                reference,
                remedy.id(),
                new CarryOutRemedy.Proof(
                        told.carriedOut == null || told.carriedOut.isBlank()
                                ? told.description
                                : told.carriedOut,
                        null,
                        null));
    }

    /** At once means to the complainant's face or ear. */
    private static @Nullable String spoken(@Nullable String how) {
        if (how != null
                && !how.isBlank()
                && !how.equalsIgnoreCase("PHONE")
                && !how.equalsIgnoreCase("IN_PERSON")) {
            throw Refused.invalid("how", "resolution.settlement.spoken");
        }
        return how;
    }
}
