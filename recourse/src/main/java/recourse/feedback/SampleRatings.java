package recourse.feedback;

import static db.feedback.Tables.RATING;

import org.jooq.TableField;
import org.springframework.stereotype.Component;

import recourse.platform.SampleRows;

import java.util.List;
import java.util.UUID;

/** How content the complainant of a life that is told anew was. */
@Component
class SampleRatings implements SampleRows {
    @Override
    public List<TableField<?, UUID>> keys() {
        return List.of(RATING.COMPLAINT_ID);
    }
}
