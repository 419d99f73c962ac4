package recourse.intake;

import static db.intake.Tables.INPUT;
import static db.intake.Tables.MAIL;

import org.jooq.TableField;
import org.springframework.stereotype.Component;

import recourse.platform.SampleLife;
import recourse.platform.SampleRows;

import java.util.List;
import java.util.UUID;

/** How a life that is told anew came in: under an id of its own. */
@Component
class SampleInputs implements SampleRows {
    @Override
    public List<TableField<?, UUID>> keys() {
        return List.of(INPUT.COMPLAINT_ID, MAIL.INPUT_ID);
    }

    /** A raw mail is evidence, kept byte for byte; it cannot be told in other words. */
    @Override
    public boolean isTellable(SampleLife life) {
        return life.of(MAIL).isEmpty();
    }

    @Override
    public void renew(SampleLife life) {
        for (var input : life.of(INPUT)) {
            input.set(INPUT.SOURCE, "seed");
            input.set(INPUT.EXTERNAL_ID, input.get(INPUT.ID).toString());
            input.set(INPUT.FIELDS, null);
            input.set(INPUT.REQUEST_KEY, null);
            var hash = new byte[32];
            life.random().nextBytes(hash);
            input.set(INPUT.CONTENT_HASH, hash);
        }
    }
}
