package recourse.insight;

import static db.insight.Tables.LIFE;

import org.jooq.Field;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

import recourse.platform.SampleLife;
import recourse.platform.SampleRow;
import recourse.platform.SampleRows;
import recourse.timeline.TimelineFeed;

import java.util.List;
import java.util.UUID;

/**
 * The narrow row of a life that is told anew: the same course on other days, among which other
 * holidays are.
 */
@Component
class SampleLives implements SampleRows {
    private static final List<Field<?>> KNOWN =
            List.of(
                    LIFE.BRAND_ID,
                    LIFE.RECEIVED_AT,
                    LIFE.ACKNOWLEDGED_AT,
                    LIFE.FIRST_RESPONSE_AT,
                    LIFE.CLOSED_AT);
    private static final List<Field<Long>> COUNTED =
            List.of(
                    LIFE.ACKNOWLEDGEMENT_SECONDS,
                    LIFE.FIRST_RESPONSE_SECONDS,
                    LIFE.RESOLUTION_SECONDS,
                    LIFE.ACKNOWLEDGEMENT_WORK_SECONDS,
                    LIFE.FIRST_RESPONSE_WORK_SECONDS,
                    LIFE.RESOLUTION_WORK_SECONDS);

    private final Lasted lasted;
    private final TimelineFeed feed;
    private final FollowTimeline follow;

    SampleLives(Lasted lasted, TimelineFeed feed, FollowTimeline follow) {
        this.lasted = lasted;
        this.follow = follow;
        this.feed = feed;
    }

    @Override
    public List<TableField<?, UUID>> keys() {
        return List.of(LIFE.COMPLAINT_ID);
    }

    @Override
    public boolean isTellable(SampleLife life) {
        return life.of(LIFE).size() == 1;
    }

    @Override
    public void renew(SampleLife life) {
        life.of(LIFE).forEach(this::count);
    }

    /** Its rows were written with the lives: there is nothing to follow in these entries. */
    @Override
    public void written() {
        if (!feed.passOwn(FollowTimeline.NAME)) {
            follow.drain();
            feed.passOwn(FollowTimeline.NAME);
        }
    }

    private void count(SampleRow row) {
        var life = LIFE.newRecord();
        KNOWN.forEach(field -> copy(row, life, field));
        lasted.add(life);
        COUNTED.forEach(field -> row.set(field, life.get(field)));
    }

    private static <T> void copy(SampleRow from, org.jooq.Record to, Field<T> field) {
        to.set(field, from.find(field));
    }
}
