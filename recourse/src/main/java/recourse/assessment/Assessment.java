package recourse.assessment;

import org.jspecify.annotations.Nullable;

import recourse.complaint.Complaint;

/**
 * How far the assessment of a complaint is, for whoever looks at it.
 *
 * @param givenUp the models could not read the text: people decide alone
 * @param decidedBy the name of the person who confirmed or corrected, if one did
 * @param mayAssess whether this viewer may say what it is about
 */
public record Assessment(
        Complaint complaint,
        @Nullable Proposal proposal,
        boolean givenUp,
        @Nullable String decidedBy,
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

    private boolean isTaken() {
        return proposal != null
                && proposal.outcome().filter(Proposal.Outcome.TAKEN::equals).isPresent();
    }
}
