package recourse.routing;

import static db.routing.Tables.ASSIGNMENT;
import static db.routing.Tables.UNOWNED;

import org.jooq.TableField;
import org.springframework.stereotype.Component;

import recourse.platform.SampleLife;
import recourse.platform.SampleRows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** To whom a life that is told anew was given. */
@Component
class SampleAssignments implements SampleRows {
    @Override
    public List<TableField<?, UUID>> keys() {
        return List.of(ASSIGNMENT.COMPLAINT_ID, UNOWNED.COMPLAINT_ID);
    }

    @Override
    public Optional<Instant> nextLook(SampleLife life) {
        return life.of(UNOWNED).stream()
                .filter(row -> row.find(UNOWNED.TOLD_AT) == null)
                .map(row -> row.get(UNOWNED.TELL_AT))
                .min(Instant::compareTo);
    }
}
