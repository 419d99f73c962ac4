package recourse.resolution;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.platform.Reading;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How far a complaint is resolved, which every page of it shows, read in one question. */
@Component
class ResolutionRows {
    private final DSLContext database;

    ResolutionRows(DSLContext database) {
        this.database = database;
    }

    record Of(List<Remedy> remedies, List<Answer> answers, List<Closure> closures) {}

    Optional<Of> of(UUID complaintId) {
        return Reading.together(Of.class, complaintId, () -> together(complaintId));
    }

    private Of together(UUID complaintId) {
        return database.select(
                        multiset(Remedies.rows(complaintId))
                                .convertFrom(rows -> rows.map(Remedies::remedy)),
                        multiset(Answers.rows(complaintId))
                                .convertFrom(rows -> rows.map(Answers::answer)),
                        multiset(Closures.rows(complaintId))
                                .convertFrom(rows -> rows.map(Closures::closure)))
                .fetchSingle(mapping(Of::new));
    }
}
