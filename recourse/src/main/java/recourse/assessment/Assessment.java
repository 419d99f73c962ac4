package recourse.assessment;

import org.jspecify.annotations.Nullable;

import recourse.complaint.Complaint;
import recourse.complaint.Stage;
import recourse.taxonomy.Severity;

import java.util.List;

/**
 * How far the assessment of a complaint is, for whoever looks at it.
 *
 * @param givenUp the models could not read the text: people decide alone
 * @param decidedBy the name of the person who confirmed or corrected, if one did
 * @param daysWaited whole days since the receipt, each a point of its priority
 * @param mayAssess whether this viewer may say what it is about
 */
public record Assessment(
        Complaint complaint,
        @Nullable Proposal proposal,
        boolean givenUp,
        @Nullable String decidedBy,
        int daysWaited,
        boolean mayAssess) {

    /** The states that the page draws. */
    public enum State {
        WAITING,
        GIVEN_UP,
        PROPOSED,
        UNDECIDED,
        TAKEN,
        ASSESSED
    }

    public State state() {
        if (complaint.categoryId() != null) {
            return isTaken() ? State.TAKEN : State.ASSESSED;
        }
        if (proposal == null) {
            return givenUp ? State.GIVEN_UP : State.WAITING;
        }
        return proposal.category() == null ? State.UNDECIDED : State.PROPOSED;
    }

    /** How soon to act by what stands, as points that anybody can add up. */
    public Priority priority() {
        return priorityOf(complaint.severity());
    }

    /** The same, were it as bad as this; with only the time of waiting while nobody knows. */
    Priority priorityOf(@Nullable Severity severity) {
        var reasons = proposal == null ? List.<Reason>of() : proposal.reasons().severity();
        var assessed = severity == null ? new Priority(List.of()) : Priority.of(severity, reasons);
        return assessed.after(daysWaited);
    }

    /** Nobody has gone on from it yet: afterwards it is corrected, no longer taken back. */
    public boolean mayBeTakenBack() {
        return mayAssess && complaint.stage() == Stage.ASSESSED;
    }

    private boolean isTaken() {
        return proposal != null
                && proposal.outcome().filter(Proposal.Outcome.TAKEN::equals).isPresent();
    }
}
