package recourse.feedback;

import static db.feedback.Tables.RATING;

import org.springframework.stereotype.Component;

import recourse.timeline.Proven;
import recourse.timeline.ProvenRows;

import java.util.List;

/** What complainants thought of it. */
@Component
class ProvenRatings implements Proven {
    @Override
    public List<ProvenRows> rows() {
        return List.of(
                ProvenRows.of(
                        RATING.COMPLAINT_ID,
                        RATING.STARS,
                        RATING.COMMENT,
                        RATING.GIVEN_AT,
                        RATING.CHANGED_AT));
    }
}
