package recourse.party;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** Somebody outside, as one receipt described them. */
public record Person(
        UUID id, Details details, @Nullable Instant emailProvenAt, @Nullable Instant erasedAt) {
    /** What was told of a person; every part may be missing. */
    public record Details(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String postalAddress,
            @Nullable String customerNumber,
            @Nullable String preferredChannel,
            @Nullable String language,
            boolean anonymous,
            @Nullable String needs) {
        public static Details named(@Nullable String name, @Nullable String email) {
            return new Details(name, email, null, null, null, null, null, false, null);
        }
    }
}
