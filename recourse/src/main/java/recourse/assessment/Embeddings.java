package recourse.assessment;

import static db.assessment.Tables.EMBEDDING;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import static java.util.Objects.requireNonNull;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaints;
import recourse.identity.Viewer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the complaints mean, to find those that mean the same. */
@Component
class Embeddings {
    // The signs alone find the near ones; the bytes put them into their order.
    private static final int CANDIDATES = 300;

    private final DSLContext database;
    private final Complaints complaints;

    Embeddings(DSLContext database, Complaints complaints) {
        this.database = database;
        this.complaints = complaints;
    }

    /** Another complaint and how alike the two are, at most 1. */
    record Neighbour(UUID complaintId, double likeness) {}

    Query insert(EmbeddingRow row) {
        return database.insertInto(EMBEDDING)
                .set(EMBEDDING.COMPLAINT_ID, row.complaintId())
                .set(EMBEDDING.MODEL, row.model())
                .set(EMBEDDING.SIGNS, bits(row))
                .set(EMBEDDING.VECTOR, row.vector());
    }

    /** The likest that this viewer may see, likest first; none for a text that has no embedding. */
    List<Neighbour> near(Viewer viewer, UUID complaintId, double least, int most) {
        return find(complaintId).map(own -> ranked(viewer, own, least, most)).orElse(List.of());
    }

    private List<Neighbour> ranked(Viewer viewer, EmbeddingRow own, double least, int most) {
        var meaning = Embedding.of(own.vector());
        return candidates(viewer, own).stream()
                .map(row ->
                        new Neighbour(
                                row.complaintId(), meaning.cosine(Embedding.of(row.vector()))))
                .filter(neighbour -> neighbour.likeness() >= least)
                .sorted(Comparator.comparingDouble(Neighbour::likeness).reversed())
                .limit(most)
                .toList();
    }

    private Optional<EmbeddingRow> find(UUID complaintId) {
        return database.select(EMBEDDING.COMPLAINT_ID, EMBEDDING.MODEL, EMBEDDING.VECTOR)
                .from(EMBEDDING)
                .where(EMBEDDING.COMPLAINT_ID.eq(complaintId))
                .fetchOptional(row -> new EmbeddingRow(row.value1(), row.value2(), row.value3()));
    }

    /**
     * Who may see it is asked of the near ones only: asking it of each row would cost more than the
     * distance.
     */
    private List<EmbeddingRow> candidates(Viewer viewer, EmbeddingRow own) {
        var distance = field("bit_count({0} # {1})", Long.class, EMBEDDING.SIGNS, bits(own));
        var near =
                database.select(EMBEDDING.COMPLAINT_ID, EMBEDDING.MODEL, EMBEDDING.VECTOR)
                        .from(EMBEDDING)
                        .where(EMBEDDING.MODEL.eq(own.model()))
                        .and(EMBEDDING.COMPLAINT_ID.ne(own.complaintId()))
                        .orderBy(distance)
                        .limit(CANDIDATES)
                        .asTable("near");
        return database.select(
                        near.field(EMBEDDING.COMPLAINT_ID),
                        near.field(EMBEDDING.MODEL),
                        near.field(EMBEDDING.VECTOR))
                .from(near)
                .where(
                        complaints.visibleTo(
                                viewer, requireNonNull(near.field(EMBEDDING.COMPLAINT_ID))))
                .fetch(row -> new EmbeddingRow(row.value1(), row.value2(), row.value3()));
    }

    private static Field<String> bits(EmbeddingRow row) {
        return field("cast({0} as bit(384))", String.class, val(row.signs()));
    }
}
