package recourse.correspondence;

import org.jspecify.annotations.Nullable;

import recourse.complaint.InvolvedRole;

import java.util.UUID;

/** Somebody of a complaint who has an address for mail. */
public record Recipient(UUID personId, InvolvedRole role, @Nullable String name, String address) {
    /** Whether words to this person are words to the complainant. */
    public boolean isComplainantsSide() {
        return switch (role) {
            case COMPLAINANT, JOINT, REPRESENTATIVE -> true;
            case AFFECTED, COMPLAINED_OF -> false;
        };
    }
}
