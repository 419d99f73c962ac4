package recourse.complaint;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody's part in a complaint: a person outside, or for {@code COMPLAINED_OF} somebody who works
 * here.
 */
public record Involved(
        UUID id,
        InvolvedRole role,
        @Nullable UUID personId,
        @Nullable UUID staffId,
        @Nullable String relation,
        @Nullable String authority,
        @Nullable LocalDate authorityEnds) {}
