package recourse.complaint;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.platform.Reading;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The few small rows that every page of a complaint shows, read in one question. */
@Component
class SmallRows {
    private final DSLContext database;

    SmallRows(DSLContext database) {
        this.database = database;
    }

    record Of(List<Involved> involved, List<Point> points, List<Fact> facts, List<Note> notes) {}

    Optional<Of> of(UUID complaintId) {
        return Reading.together(Of.class, complaintId, () -> together(complaintId));
    }

    private Of together(UUID complaintId) {
        return database.select(
                        multiset(Involvements.rows(complaintId))
                                .convertFrom(rows -> rows.map(Involvements::involved)),
                        multiset(Points.rows(complaintId))
                                .convertFrom(rows -> rows.map(Points::point)),
                        multiset(Lifecycle.rows(complaintId))
                                .convertFrom(rows -> rows.map(Lifecycle::fact)),
                        multiset(Contacts.noteRows(complaintId))
                                .convertFrom(rows -> rows.map(Contacts::note)))
                .fetchSingle(mapping(Of::new));
    }
}
