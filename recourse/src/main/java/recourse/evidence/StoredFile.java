package recourse.evidence;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that is kept, without its bytes. The sniffed type is what it is; the declared one what it
 * was called.
 */
public record StoredFile(
        UUID id,
        UUID subjectId,
        @Nullable UUID holderId,
        String name,
        String declaredType,
        String sniffedType,
        long size,
        @Nullable String contentId,
        boolean inline,
        Instant addedAt,
        String addedBy,
        @Nullable Instant reliedOnAt) {}
