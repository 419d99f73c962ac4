package recourse.desk;

import org.jspecify.annotations.Nullable;

import recourse.complaint.Complaint;
import recourse.evidence.StoredFile;

import java.time.Instant;
import java.util.UUID;

/** A file of a complaint as programs read it. The type is what it is, not what it was called. */
public record FileFields(
        UUID id,
        String name,
        String contentType,
        String declaredType,
        long size,
        @Nullable UUID contact,
        Instant addedAt,
        String addedBy,
        @Nullable Instant reliedOnAt,
        String href) {
    static FileFields of(Complaint complaint, StoredFile stored) {
        return new FileFields(
                stored.id(),
                stored.name(),
                stored.sniffedType(),
                stored.declaredType(),
                stored.size(),
                stored.holderId(),
                stored.addedAt(),
                stored.addedBy(),
                stored.reliedOnAt(),
                "/api/v1/complaints/" + complaint.reference() + "/evidence/" + stored.id());
    }
}
