package recourse.deadline;

import static db.deadline.Tables.CLOCK;

import org.jooq.TableField;
import org.springframework.stereotype.Component;

import recourse.platform.SampleLife;
import recourse.platform.SampleRows;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The clocks of a life that is told anew. */
@Component
class SampleClocks implements SampleRows {
    @Override
    public List<TableField<?, UUID>> keys() {
        return List.of(CLOCK.COMPLAINT_ID);
    }

    @Override
    public boolean isTellable(SampleLife life) {
        return life.of(CLOCK).stream().allMatch(clock -> clock.find(CLOCK.FAULT) == null);
    }

    @Override
    public Optional<Instant> nextLook(SampleLife life) {
        return life.of(CLOCK).stream()
                .map(clock -> clock.find(CLOCK.NEXT_LOOK_AT))
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
    }
}
