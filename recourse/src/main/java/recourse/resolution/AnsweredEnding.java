package recourse.resolution;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.Ending;
import recourse.complaint.Fact;
import recourse.complaint.FactKind;
import recourse.complaint.Gate;
import recourse.complaint.Gates;
import recourse.complaint.Lifecycle;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.taxonomy.RootCause;
import recourse.taxonomy.Taxonomy;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Closed with an answer: the final response is given, remedies are carried out or knowingly left,
 * the cause is named.
 */
@Component
class AnsweredEnding implements EndingRule {
    private static final Set<FactKind> LAST_WORDS =
            EnumSet.of(FactKind.ANSWERED, FactKind.ACCEPTED, FactKind.REFUSED, FactKind.REOPENED);

    private final Gates gates;
    private final Remedies remedies;
    private final Lifecycle lifecycle;
    private final Taxonomy taxonomy;

    AnsweredEnding(Gates gates, Remedies remedies, Lifecycle lifecycle, Taxonomy taxonomy) {
        this.gates = gates;
        this.remedies = remedies;
        this.lifecycle = lifecycle;
        this.taxonomy = taxonomy;
    }

    @Override
    public boolean isFor(Ending ending) {
        return ending.isDecided();
    }

    @Override
    public Closure read(Viewer viewer, Complaint complaint, Ending ending, Close.Told told) {
        gates.pass(Gate.Act.CLOSE, complaint);
        var checks = new Checks();
        var cause = cause(taxonomy, checks.required("cause", told.cause(), 100), checks);
        var putRight =
                checks.oneOf(
                        "putRight",
                        Closure.PutRight.class,
                        checks.required("putRight", told.putRight(), 20));
        var proof =
                checks.oneOf(
                        "proof", Closure.Proof.class, checks.required("proof", told.proof(), 40));
        var leftOpen = leftOpen(remedies, complaint, told, checks);
        checkProof(complaint.id(), putRight, proof, checks);
        checks.refuseFaults();
        return Closure.decided(
                ending,
                Objects.requireNonNull(cause),
                Objects.requireNonNull(putRight),
                Objects.requireNonNull(proof),
                leftOpen);
    }

    static @Nullable UUID cause(Taxonomy taxonomy, String key, Checks checks) {
        var cause = taxonomy.causeNamed(key);
        if (cause.isEmpty() && !key.isEmpty()) {
            checks.fault("cause", "resolution.closure.cause-unknown", key);
        }
        return cause.map(RootCause::id).orElse(null);
    }

    /** Remedies that were promised and not carried out need a reason to be left. */
    static @Nullable String leftOpen(
            Remedies remedies, Complaint complaint, Close.Told told, Checks checks) {
        var reason = checks.text("leftOpen", told.leftOpen());
        var open =
                remedies.of(complaint.id()).stream()
                        .filter(remedy -> remedy.is(Remedy.State.AGREED))
                        .count();
        if (open > 0 && reason == null) {
            checks.fault("leftOpen", "resolution.closure.left-open", open);
        }
        return open > 0 ? reason : null;
    }

    private void checkProof(
            UUID complaintId,
            Closure.@Nullable PutRight putRight,
            Closure.@Nullable Proof proof,
            Checks checks) {
        if (putRight == null || proof == null) {
            return;
        }
        var proven =
                switch (proof) {
                    case COMPLAINANT_SAID_SO -> isAccepted(complaintId);
                    case REMEDY ->
                            remedies.of(complaintId).stream()
                                    .anyMatch(remedy -> remedy.is(Remedy.State.CARRIED_OUT));
                    case NONE -> true;
                };
        if (!proven) {
            checks.fault("proof", "resolution.closure.unproven." + proof);
        }
    }

    /** Their last word since the answer that stands; one to an earlier answer proves nothing. */
    private boolean isAccepted(UUID complaintId) {
        return lifecycle.standing(complaintId).reversed().stream()
                .map(Fact::kind)
                .filter(LAST_WORDS::contains)
                .findFirst()
                .filter(FactKind.ACCEPTED::equals)
                .isPresent();
    }
}
