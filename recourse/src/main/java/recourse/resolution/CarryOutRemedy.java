package recourse.resolution;

import static db.resolution.Tables.REMEDY;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.TakeInHand;
import recourse.evidence.Files;
import recourse.evidence.NewFile;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.timeline.Happening;
import recourse.timeline.Timeline;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Marks a remedy as carried out, with the proof; also after closure, where it had been left open.
 */
@Component
public class CarryOutRemedy {
    private final TakeInHand hand;
    private final Remedies remedies;
    private final Owing owing;
    private final Files files;
    private final Clock clock;
    private final Timeline timeline;

    CarryOutRemedy(
            TakeInHand hand,
            Remedies remedies,
            Owing owing,
            Files files,
            Clock clock,
            Timeline timeline) {
        this.hand = hand;
        this.remedies = remedies;
        this.owing = owing;
        this.files = files;
        this.clock = clock;
        this.timeline = timeline;
    }

    /**
     * @param at when it was done; nothing for now
     */
    public record Proof(@Nullable String text, @Nullable NewFile file, @Nullable Instant at) {}

    @Transactional
    public void carryOut(Viewer viewer, String reference, UUID id, Proof proof) {
        var complaint = hand.any(viewer, reference);
        carryOut(viewer, complaint, remedies.get(complaint.id(), id), proof);
    }

    void carryOut(Viewer viewer, Complaint complaint, Remedy remedy, Proof proof) {
        refuse(remedy, Remedy.State.AGREED);
        var checks = new Checks();
        var text = checks.text("proof", proof.text());
        if (text == null && proof.file() == null) {
            checks.fault("proof", "resolution.remedy.proof-missing");
        }
        var at = proof.at() == null ? clock.instant() : proof.at();
        if (at.isAfter(clock.instant()) || at.isBefore(complaint.receivedAt())) {
            checks.fault("at", "resolution.remedy.when-strange");
        }
        checks.refuseFaults();
        var done = new HashMap<Field<?>, Object>();
        done.put(REMEDY.PROOF, text);
        done.put(REMEDY.CARRIED_OUT_BY, viewer.actor().toString());
        done.put(REMEDY.CARRIED_OUT_AT, at);
        done.put(REMEDY.CARRIED_OUT_ONCE, true);
        if (proof.file() != null) {
            done.put(
                    REMEDY.PROOF_FILE,
                    files.keep(complaint.id(), remedy.id(), proof.file(), viewer.actor()).id());
        }
        remedies.move(remedy, Remedy.State.CARRIED_OUT, done);
        tell(viewer, complaint, "remedy-carried-out", remedy.id());
        owing.settled(remedy, viewer.actor());
    }

    /**
     * It was not done after all. What was said to prove it stays on the timeline and its file with
     * the complaint; whoever does it gives a proof again.
     */
    @Transactional
    public void undo(Viewer viewer, String reference, UUID id) {
        var complaint = hand.open(viewer, reference);
        var remedy = remedies.get(complaint.id(), id);
        refuse(remedy, Remedy.State.CARRIED_OUT);
        var nothing = new HashMap<Field<?>, Object>();
        nothing.put(REMEDY.PROOF, null);
        nothing.put(REMEDY.PROOF_FILE, null);
        nothing.put(REMEDY.CARRIED_OUT_BY, null);
        nothing.put(REMEDY.CARRIED_OUT_AT, null);
        remedies.move(remedy, Remedy.State.AGREED, nothing);
        timeline.append(
                complaint.timelineSubject(),
                new Happening(
                        "remedy-not-carried-out",
                        viewer.actor(),
                        clock.instant(),
                        takenBack(remedy)));
        owing.owedAgain(remedy, viewer.actor());
    }

    private static Map<String, Object> takenBack(Remedy remedy) {
        var particulars = new HashMap<String, Object>();
        particulars.put("remedy", remedy.id().toString());
        put(particulars, "carriedOutBy", remedy.carriedOutBy());
        put(particulars, "carriedOutAt", remedy.carriedOutAt());
        put(particulars, "proof", remedy.proof());
        put(particulars, "proofFile", remedy.proofFile());
        var amount = remedy.amount();
        if (amount != null) {
            particulars.put("amount", amount.amount().toPlainString());
            particulars.put("currency", amount.currency());
        }
        return particulars;
    }

    private static void put(Map<String, Object> particulars, String name, @Nullable Object value) {
        if (value != null) {
            particulars.put(name, value.toString());
        }
    }

    /** It is not given: taken back before it was carried out. */
    @Transactional
    public void withdraw(Viewer viewer, String reference, UUID id, @Nullable String reason) {
        var complaint = hand.any(viewer, reference);
        var remedy = remedies.get(complaint.id(), id);
        var checks = new Checks();
        var because = checks.required("reason", reason, Checks.TEXT);
        checks.refuseFaults();
        switch (remedy.state()) {
            case PROPOSED, WAITING_APPROVAL, AGREED ->
                    remedies.move(remedy, Remedy.State.WITHDRAWN, Map.of(REMEDY.REASON, because));
            case CARRIED_OUT, REFUSED, WITHDRAWN ->
                    throw Refused.conflict("resolution.remedy.changed");
        }
        tell(viewer, complaint, "remedy-withdrawn", id);
        owing.settled(remedy, viewer.actor());
    }

    private static void refuse(Remedy remedy, Remedy.State asked) {
        if (!remedy.is(asked)) {
            throw Refused.conflict("resolution.remedy.changed");
        }
    }

    private void tell(Viewer viewer, Complaint complaint, String kind, UUID id) {
        timeline.append(
                complaint.timelineSubject(),
                new Happening(
                        kind, viewer.actor(), clock.instant(), Map.of("remedy", id.toString())));
    }
}
