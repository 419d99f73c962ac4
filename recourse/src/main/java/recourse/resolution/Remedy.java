package recourse.resolution;

import org.jspecify.annotations.Nullable;

import recourse.platform.Money;
import recourse.timeline.Actor;

import java.time.Instant;
import java.util.UUID;

/**
 * What is done to put a point, or the whole complaint, right: proposed, approved by a second person
 * where the amount is above what the first may grant, agreed, and carried out with proof.
 */
public record Remedy(
        UUID id,
        UUID complaintId,
        @Nullable UUID pointId,
        Kind kind,
        @Nullable Money amount,
        String description,
        State state,
        Actor proposedBy,
        Instant proposedAt,
        @Nullable Actor agreedBy,
        @Nullable Instant agreedAt,
        boolean neededApproval,
        @Nullable Actor approvedBy,
        @Nullable String reason,
        @Nullable String proof,
        @Nullable UUID proofFile,
        @Nullable Actor carriedOutBy,
        @Nullable Instant carriedOutAt) {
    public enum Kind {
        APOLOGY,
        EXPLANATION,
        REFUND,
        REPLACEMENT,
        REPAIR,
        CREDIT,
        EX_GRATIA,
        CHANGE_OF_PRACTICE;

        /** What makes no sense without an amount. */
        public boolean isPayment() {
            return this == REFUND || this == CREDIT || this == EX_GRATIA;
        }

        /** Goods and work have a value also where nobody states it: it may be any. */
        public boolean hasValue() {
            return isPayment() || this == REPLACEMENT || this == REPAIR;
        }
    }

    public enum State {
        PROPOSED,
        WAITING_APPROVAL,
        AGREED,
        CARRIED_OUT,
        REFUSED,
        WITHDRAWN
    }

    public boolean is(State asked) {
        return state == asked;
    }
}
