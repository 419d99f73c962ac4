package recourse.feedback;

import static db.feedback.Tables.RATING;
import static db.feedback.Tables.RATING_REQUEST;

import org.jooq.TableField;
import org.springframework.stereotype.Component;

import recourse.platform.SampleLife;
import recourse.platform.SampleRows;

import java.util.List;
import java.util.UUID;

/** How content the complainant of a life that is told anew was. */
@Component
class SampleRatings implements SampleRows {
    @Override
    public List<TableField<?, UUID>> keys() {
        return List.of(RATING.COMPLAINT_ID, RATING_REQUEST.COMPLAINT_ID);
    }

    /** Not one that is still to be asked: the seed would ask in thousands at once. */
    @Override
    public boolean isTellable(SampleLife life) {
        return life.of(RATING_REQUEST).stream()
                .allMatch(request -> request.find(RATING_REQUEST.SETTLED_AT) != null);
    }
}
