package recourse.intake;

import org.jspecify.annotations.Nullable;

import recourse.intake.mail.Bounce;

import java.util.UUID;

/** Where a mail belongs. */
sealed interface Place {
    record NewComplaint() implements Place {}

    /**
     * A word of somebody who belongs to the complaint; {@code proven}: the address is shown to be
     * theirs.
     */
    record OnComplaint(UUID complaintId, UUID personId, boolean proven) implements Place {}

    /** A person has to look, for this reason; the complaint is a guess. */
    record Held(String reason, @Nullable UUID proposed) implements Place {}

    /** A machine's answer, perhaps to a mail of ours. */
    record MachineAnswer(@Nullable UUID complaintId) implements Place {}

    record CameBack(Bounce bounce) implements Place {}
}
