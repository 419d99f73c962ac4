package recourse.assessment;

import static db.assessment.Tables.EMBEDDING;
import static db.assessment.Tables.PROPOSAL;
import static db.assessment.Tables.WAITING;

import org.jooq.TableField;
import org.springframework.stereotype.Component;

import recourse.platform.SampleLife;
import recourse.platform.SampleRow;
import recourse.platform.SampleRows;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What the models made of a life that is told anew: they have not read its new words. */
@Component
class SampleProposals implements SampleRows {
    /** Near enough to stay alike, far enough not to be the same. */
    private static final int BLUR = 9;

    @Override
    public List<TableField<?, UUID>> keys() {
        return List.of(PROPOSAL.COMPLAINT_ID, EMBEDDING.COMPLAINT_ID, WAITING.COMPLAINT_ID);
    }

    @Override
    public boolean isTellable(SampleLife life) {
        return life.of(WAITING).isEmpty();
    }

    /** Reasons quote the text that was read. */
    @Override
    public void renew(SampleLife life) {
        life.of(PROPOSAL)
                .forEach(row -> row.set(PROPOSAL.REASONS, "{\"category\":[],\"severity\":[]}"));
        life.of(EMBEDDING).forEach(row -> blur(row, life.random()));
    }

    private static void blur(SampleRow row, RandomGenerator random) {
        var vector = row.get(EMBEDDING.VECTOR).clone();
        for (var i = 0; i < vector.length; i++) {
            vector[i] = (byte) Math.clamp(vector[i] + random.nextInt(-BLUR, BLUR + 1), -127, 127);
        }
        var blurred = EmbeddingRow.of(row.get(EMBEDDING.COMPLAINT_ID), Embedding.of(vector));
        row.set(EMBEDDING.VECTOR, vector);
        row.set(EMBEDDING.SIGNS, blurred.signs());
    }
}
